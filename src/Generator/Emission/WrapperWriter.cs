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
            Implementation.WritePassThrough(source, method.Signature, method.Body);
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
        source.Open(Implementation.DeclarationOf(signature));
        if (ownsResults)
        {
            source.Write($"var {cache} = {Names.MemoClass(memo)}.{names.MethodField}.Of({instance});");
        }

        if (SpanOverlaps.ConditionsFor(signature) is { Length: > 0 } overlaps)
        {
            WriteUncached(source, $"if ({string.Join(" || ", overlaps)})", cache, method);
            source.WriteBlankLine();
        }

        WriteKey(source, method, memo, cache, instance);
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

    /// <summary>What is read for a key beside the arguments may throw, which the plain call might not have done.</summary>
    private static void WriteKey(SourceWriter source, MethodModel method, MemoModel memo, string cache, string instance)
    {
        var key = memo.Names.KeyLocal;
        if (!memo.KeyParts.Any(part => part.RunsCode))
        {
            source.Write($"var {key} = {Arguments.NewKey(memo, instance)};");
            return;
        }

        source.Write($"{Names.MemoClass(memo)}.{memo.Names.KeyType} {key};");
        source.Open("try");
        source.Write($"{key} = {Arguments.NewKey(memo, instance)};");
        source.Close();
        WriteUncached(source, "catch (global::System.Exception)", cache, method);
        source.WriteBlankLine();
    }

    private static void WriteUncached(SourceWriter source, string condition, string cache, MethodModel method)
    {
        source.Open(condition);
        source.Write(
            $"""
            {cache}.CountBypass();
            return {Implementation.CallOfBody(method.Signature, method.Body)};
            """);
        source.Close();
    }
}
