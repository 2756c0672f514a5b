using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission;

/// <summary>Writes the class behind a memoized method: the method as the engine sees it, its body, and its key.</summary>
internal static class MemoClassWriter
{
    public static void Write(SourceWriter source, MethodModel method, MemoModel memo, string sharedNamespace)
    {
        var (signature, names) = (method.Signature, memo.Names);
        var codecs = MemoCodecs.Of(memo, sharedNamespace);
        source.Write(
            $"""
            /// <summary>What is behind <c>{signature.Name}({string.Join(", ", signature.Parameters.Select(parameter => parameter.Name))})</c>.</summary>
            {Names.GeneratedCodeAttribute}
            """);
        source.Open($"private static class {names.MemoClass}");
        codecs.WriteFields(source);
        WriteMethodField(source, memo, codecs);
        source.WriteBlankLine();
        WriteBodyField(source, method, memo);
        source.WriteBlankLine();
        KeyStructWriter.Write(source, names.KeyType, [.. memo.KeyParts], codecs);
        codecs.WriteClasses(source);
        source.Close();
    }

    private static void WriteBodyField(SourceWriter source, MethodModel method, MemoModel memo)
    {
        var (signature, names) = (method.Signature, memo.Names);
        var field = $"public static readonly {Names.Services}.MethodBody<{names.KeyType}, {Arguments.CarriedType(signature, memo)}, {memo.Result.FlowType}, {memo.Result.Type}> {names.BodyField}";
        var body = $"new(static ({names.ArgumentsParameter}, {names.TokenParameter}) => {Arguments.CallOfBody(method, memo)})";
        source.Write(memo.KeyParts.All(part => !part.MayBeReplaced && part.Shape.Mutability == Mutability.Immutable)
            ? $"""
              {field}
                  = {body};
              """
            : $$"""
              {{field}}
                  = {{body}}
                  {
                      KeyOf = {{Arguments.KeyAgain(signature, memo)}},
                  };
              """);
    }

    private static void WriteMethodField(SourceWriter source, MemoModel memo, MemoCodecs codecs)
    {
        var field = $"public static readonly {Names.MethodType(memo)} {memo.Names.MethodField}";
        var descriptor = $"new(new {Names.Services}.MethodDescriptor({Literals.Of(memo.Identity)})";
        var settings = SettingsOf(memo).ToArray();
        var codec = codecs.OfResult is { } ofResult ? $", {ofResult}" : string.Empty;
        source.Write(settings.Length == 0
            ? $"""
              {field}
                  = {descriptor}{codec});
              """
            : $$"""
              {{field}}
                  = {{descriptor}}
                  {
                      {{string.Join("\n        ", settings)}}
                  }{{codec}});
              """);
    }

    private static IEnumerable<string> SettingsOf(MemoModel memo)
    {
        if (memo.Expiration is { } expiration)
        {
            yield return $"Expiration = {Literals.Of(expiration)},";
        }

        if (memo.HasExcludedParameters)
        {
            yield return "HasExcludedParameters = true,";
        }

        if (memo.Result.IsCopied)
        {
            yield return "CopiesResults = true,";
        }

        if (memo.Result.Shape is not null)
        {
            yield return $"Layout = {Literals.Of(memo.Layout)},";
        }
    }
}
