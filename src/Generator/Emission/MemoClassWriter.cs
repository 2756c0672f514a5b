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
        source.Open(DeclarationOf(memo));
        codecs.WriteFields(source);
        WriteMethodField(source, memo, codecs);
        source.WriteBlankLine();
        WriteBodyField(source, method, memo);
        source.WriteBlankLine();
        if (TagsWriter.HasTags(memo))
        {
            TagsWriter.WriteMethod(source, memo);
            source.WriteBlankLine();
        }

        if (FingerprintWriter.IsComputed(memo))
        {
            FingerprintWriter.WriteHook(source, memo);
            source.WriteBlankLine();
        }

        KeyStructWriter.Write(source, names.KeyType, [.. memo.KeyParts], codecs);
        codecs.WriteClasses(source);
        source.Close();
    }

    /// <summary>As each part of the class begins.</summary>
    public static string DeclarationOf(MemoModel memo) => Declaration.Of($"private static partial class {Names.MemoClass(memo)}", memo.TypeParameters);

    private static void WriteBodyField(SourceWriter source, MethodModel method, MemoModel memo)
    {
        var (signature, names) = (method.Signature, memo.Names);
        var type = $"{Names.Services}.MethodBody<{names.KeyType}, {Arguments.CarriedType(signature, memo)}, {memo.Result.FlowType}, {memo.Result.Type}>";
        var body = $"new({BodyLambda(method, memo)})";
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

        if (memo.Storing.Predicate is { } predicate)
        {
            yield return $"When = {Arguments.AskOfResult(signature, memo, predicate)},";
        }

        if (TagsWriter.HasTags(memo))
        {
            yield return $"Tags = {TagsWriter.Lambda(signature, memo)},";
        }
    }

    private static string BodyLambda(MethodModel method, MemoModel memo)
    {
        var parameters = $"({memo.Names.ArgumentsParameter}, {memo.Names.TokenParameter})";
        var call = Arguments.CallOfBody(method, memo);
        return memo.Result switch
        {
            { Flow: ResultFlow.AsyncSequence } => $"static {parameters} => {Names.Services}.ResultBuffer.FillAsync({call}, {memo.Names.TokenParameter})",
            { BufferedItemType: null } => $"static {parameters} => {call}",
            { Flow: ResultFlow.Direct } => $"static {parameters} => {Names.Services}.ResultBuffer.Fill({call})",
            _ => $"static async {parameters} => {Names.Services}.ResultBuffer.Fill(await {call}.ConfigureAwait(false))",
        };
    }

    private static void WriteMethodField(SourceWriter source, MemoModel memo, MemoCodecs codecs)
    {
        var type = Names.MethodType(memo);
        var ofResult = codecs.OfResult;
        var ownsResults = memo.Instance is { OwnsResults: true };
        var create = ofResult is null ? "new(descriptor)" : $"new(descriptor, {ofResult})";
        source.Write(
            $"""
            public static readonly {(ownsResults ? $"{Names.Services}.OwnedResults<{type}>" : type)} {memo.Names.MethodField}
                = new(
            """);
        if (ownsResults)
        {
            source.Write($"        static descriptor => {create},");
        }

        var settings = DescriptorSettings.Of(memo).ToArray();
        var ending = ofResult is null || ownsResults ? ");" : $",\n        {ofResult});";
        var descriptor = $"        new {Names.Services}.MethodDescriptor({Literals.Of(memo.Identity)})";
        source.Write(settings.Length == 0
            ? descriptor + ending
            : $$"""
              {{descriptor}}
                      {
                          {{string.Join("\n            ", settings)}}
                      }{{ending}}
              """);
    }
}
