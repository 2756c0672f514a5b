using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the implementing part of a method.</summary>
internal static class WrapperWriter
{
    public static void Write(SourceWriter source, MethodModel method)
    {
        source.Write(Names.GeneratedCodeAttribute);
        if (method.Memo is { } memo)
        {
            WriteMemoized(source, method, memo);
        }
        else
        {
            WritePassThrough(source, method);
        }
    }

    private static void WriteMemoized(SourceWriter source, MethodModel method, MemoModel memo)
    {
        var (signature, names) = (method.Signature, memo.Names);
        const string instance = "this";
        var ownsResults = memo.Instance is { OwnsResults: true };
        var cache = ownsResults ? names.MethodLocal : $"{Names.MemoClass(memo)}.{names.MethodField}";
        var copies = new SpanCopies(signature, names.KeyLocal, names.CachedLocal, names.MethodLocal);
        var look = $"{cache}.{(memo.CopiesResults ? "TryGetCopy" : "TryGet")}(in {names.KeyLocal}, out var {names.CachedLocal})";
        var cached = names.CachedLocal + memo.Result.NullForgiving;
        var computed = $"{cache}.Compute({names.KeyLocal}, {Arguments.ToCompute(signature, memo, instance, copies)}){memo.Result.NullForgiving}";
        source.Open(DeclarationOf(signature));
        if (SpanOverlaps.ConditionsFor(signature) is { Length: > 0 } overlaps)
        {
            source.Open($"if ({string.Join(" || ", overlaps)})");
            source.Write($"return {CallOfBody(method)};");
            source.Close();
            source.WriteBlankLine();
        }

        if (ownsResults)
        {
            source.Write($"var {cache} = {Names.MemoClass(memo)}.{names.MethodField}.Of({instance});");
        }

        source.Write($"var {names.KeyLocal} = {Arguments.NewKey(memo, instance)};");
        if (copies.IsEmpty)
        {
            source.Write(memo.Result.Flow == ResultFlow.AsyncSequence
                ? $"""
                  return {Names.Services}.ResultBuffer.Replay({look}
                      ? {cached}
                      : {computed});
                  """
                : $"""
                  return {look}
                      ? {cached}
                      : {computed};
                  """);
        }
        else
        {
            source.Open($"if ({look})");
            source.Write($"return {cached};");
            source.Close();
            source.WriteBlankLine();
            copies.WriteAround(source, $"return {computed};");
        }

        source.Close();
    }

    private static void WritePassThrough(SourceWriter source, MethodModel method)
        => source.Write(
            $"""
            {DeclarationOf(method.Signature)}
                => {method.Signature.ReturnedBy}{CallOfBody(method)};
            """);

    private static string CallOfBody(MethodModel method)
        => $"{method.Body.Target}({string.Join(", ", method.Signature.Parameters.Select(parameter => parameter.PassedBy + parameter.Cast + parameter.Identifier))})";

    private static string DeclarationOf(SignatureModel signature)
    {
        var parameters = signature.Parameters.Select(parameter => $"{parameter.Modifiers}{parameter.Type} {parameter.Identifier}");
        var head = $"{signature.Modifiers} {signature.ReturnType} {signature.DeclaredName}({string.Join(", ", parameters)})";
        return string.Join("\n    ", signature.Constraints.Prepend(head));
    }
}
