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
        source.Open(Declaration.Of($"private static class {Names.MemoClass(memo)}", memo.TypeParameters));
        codecs.WriteFields(source);
        WriteMethodField(source, memo, codecs);
        source.WriteBlankLine();
        WriteBodyField(source, method, memo);
        source.WriteBlankLine();
        KeyStructWriter.Write(source, names.KeyType, [.. memo.KeyParts], codecs);
        codecs.WriteClasses(source);
        source.Close();
    }

    private static void WriteMethodField(SourceWriter source, MemoModel memo, MemoCodecs codecs)
    {
        var type = Names.MethodType(memo);
        var descriptor = $"new {Names.Services}.MethodDescriptor({Literals.Of(memo.Identity)})";
        var codec = codecs.OfResult is { } ofResult ? $", {ofResult}" : string.Empty;
        var (fieldType, beginning, end) = memo.Instance is { OwnsResults: true }
            ? ($"{Names.Services}.OwnedResults<{type}>", $"new(static descriptor => new(descriptor{codec}), {descriptor}", ");")
            : (type, $"new({descriptor}", $"{codec});");
        WriteField(source, $"public static readonly {fieldType} {memo.Names.MethodField}", beginning, SettingsOf(memo), end);
    }

    private static void WriteBodyField(SourceWriter source, MethodModel method, MemoModel memo)
    {
        var (signature, names) = (method.Signature, memo.Names);
        var type = $"{Names.Services}.MethodBody<{names.KeyType}, {Arguments.CarriedType(signature, memo)}, {memo.Result.FlowType}, {memo.Result.Type}>";
        var body = $"new(static ({names.ArgumentsParameter}, {names.TokenParameter}) => {Arguments.CallOfBody(method, memo)})";
        WriteField(source, $"public static readonly {type} {names.BodyField}", body, HooksOf(signature, memo), ";");
    }

    private static void WriteField(SourceWriter source, string field, string creation, IEnumerable<string> settings, string end)
    {
        var lines = settings.ToArray();
        source.Write(lines.Length == 0
            ? $"""
              {field}
                  = {creation}{end}
              """
            : $$"""
              {{field}}
                  = {{creation}}
                  {
                      {{string.Join("\n        ", lines)}}
                  }{{end}}
              """);
    }

    private static IEnumerable<string> HooksOf(SignatureModel signature, MemoModel memo)
    {
        if (memo.KeyParts.Any(part => part.MayBeReplaced || part.Shape.Mutability != Mutability.Immutable))
        {
            yield return $"KeyOf = {Arguments.KeyAgain(signature, memo)},";
        }

        if (memo.Predicate is { } predicate)
        {
            yield return $"When = {Arguments.AskOfResult(signature, memo, predicate)},";
        }
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

        if (!memo.CachesNull)
        {
            yield return "CacheNull = false,";
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
