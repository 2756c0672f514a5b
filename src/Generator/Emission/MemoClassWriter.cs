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
    public static string DeclarationOf(MemoModel memo) => $"private static partial class {memo.Names.MemoClass}";

    private static void WriteBodyField(SourceWriter source, MethodModel method, MemoModel memo)
    {
        var (signature, names) = (method.Signature, memo.Names);
        var field = $"public static readonly {Names.Services}.MethodBody<{names.KeyType}, {Arguments.CarriedType(signature, memo)}, {memo.Result.FlowType}, {memo.Result.Type}> {names.BodyField}";
        var body = $"new({BodyLambda(method, memo)})";
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

    private static string BodyLambda(MethodModel method, MemoModel memo)
    {
        var parameters = $"({memo.Names.ArgumentsParameter}, {memo.Names.TokenParameter})";
        var call = Arguments.CallOfBody(method, memo);
        return memo.Result switch
        {
            { BufferedItemType: null } => $"static {parameters} => {call}",
            { Flow: ResultFlow.Direct } => $"static {parameters} => {Names.Services}.ResultBuffer.Fill({call})",
            _ => $"static async {parameters} => {Names.Services}.ResultBuffer.Fill(await {call}.ConfigureAwait(false))",
        };
    }

    private static void WriteMethodField(SourceWriter source, MemoModel memo, MemoCodecs codecs)
    {
        source.Write(
            $"""
            public static readonly {Names.MethodType(memo)} {memo.Names.MethodField}
                = new(
            """);
        var settings = SettingsOf(memo).ToArray();
        var ending = codecs.OfResult is { } codec ? $",\n        {codec});" : ");";
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

        if (memo.CopiesResults)
        {
            yield return "CopiesResults = true,";
        }

        if (memo.Result.Shape is { } result)
        {
            var shapes = memo.KeyParts.Select(part => part.Shape).Append(result);
            yield return $"Layout = {Literals.Of(Layout.Of(shapes, memo.Definitions))},";
        }

        yield return $"CodeFingerprint = {FingerprintWriter.FinderOf(memo)},";
    }
}
