using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;

namespace Memo.Generator.Emission;

/// <summary>Writes the class behind a memoized method: the method as the engine sees it, its body, and its key.</summary>
internal static class MemoClassWriter
{
    public static void Write(SourceWriter source, MethodModel method, MemoModel memo)
    {
        var (signature, names) = (method.Signature, memo.Names);
        source.Write(
            $"""
            /// <summary>What is behind <c>{signature.Name}({string.Join(", ", signature.Parameters.Select(parameter => parameter.Name))})</c>.</summary>
            {Names.GeneratedCodeAttribute}
            """);
        source.Open($"private static class {names.MemoClass}");
        WriteMethodField(source, memo);
        source.WriteBlankLine();
        source.Write(
            $"""
            public static readonly {Names.Services}.MethodBody<{names.KeyType}, {Arguments.CarriedType(signature, memo)}, {memo.Result.FlowType}, {memo.Result.Type}> {names.BodyField}
                = new(static ({names.ArgumentsParameter}, {names.TokenParameter}) => {Arguments.CallOfBody(method, memo)});
            """);
        source.WriteBlankLine();
        KeyStructWriter.Write(source, names.KeyType, [.. memo.KeyParts]);
        source.Close();
    }

    private static void WriteMethodField(SourceWriter source, MemoModel memo)
    {
        var field = $"public static readonly {Names.MethodType(memo)} {memo.Names.MethodField}";
        var descriptor = $"new(new {Names.Services}.MethodDescriptor({Literals.Of(memo.Identity)})";
        var settings = SettingsOf(memo).ToArray();
        source.Write(settings.Length == 0
            ? $"""
              {field}
                  = {descriptor});
              """
            : $$"""
              {{field}}
                  = {{descriptor}}
                  {
                      {{string.Join("\n        ", settings)}}
                  });
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
    }
}
