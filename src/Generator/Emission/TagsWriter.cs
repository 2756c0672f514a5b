using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Methods.Tags;

namespace Memo.Generator.Emission;

/// <summary>Writes the method that tells the tags of a result, and its calls.</summary>
internal static class TagsWriter
{
    public static bool HasTags(MemoModel memo) => memo.Storing.Tags.Count > 0;

    public static void WriteMethod(SourceWriter source, MemoModel memo)
    {
        var parameters = NamedParts(memo)
            .Select(part => $"{part.Type} {part.Identifier}")
            .Concat(NeedsResult(memo) ? [$"{memo.Result.Type} {memo.Names.ValueParameter}"] : []);
        source.Write(
            $"""
            /// <summary>The tags of a result.</summary>
            public static string[] {memo.Names.TagsMethod}({string.Join(", ", parameters)}) =>
            [
                {string.Join("\n    ", memo.Storing.Tags.Select(tag => TextOf(tag, memo) + ","))}
            ];
            """);
    }

    /// <summary><c>ProductMemo.TagsOf(id, value)</c>, where the arguments have their own names.</summary>
    public static string Call(MemoModel memo) => Call(memo, part => part.Identifier, memo.Names.ValueParameter);

    /// <summary><c>static (args, result) => ProductMemo.TagsOf(args.id, result)</c></summary>
    public static string Lambda(SignatureModel signature, MemoModel memo)
    {
        var (names, elements) = (memo.Names, signature.Parameters.ToDictionary(parameter => parameter.Identifier, parameter => parameter.ElementName));
        return $"static ({names.ArgumentsParameter}, {names.ResultParameter}) => "
            + Call(memo, part => Arguments.Unpack(signature, memo, elements[part.Access]), names.ResultParameter);
    }

    private static string Call(MemoModel memo, Func<KeyPart, string> argument, string result)
    {
        var arguments = NamedParts(memo).Select(argument).Concat(NeedsResult(memo) ? [result] : []);
        return $"{Names.MemoClass(memo)}.{memo.Names.TagsMethod}({string.Join(", ", arguments)})";
    }

    private static string TextOf(TagModel tag, MemoModel memo)
        => string.Join(" + ", tag.Parts.Select(part => part.Kind switch
        {
            TagPartKind.Text => Literals.Of(part.Text),
            TagPartKind.Parameter => $"{Names.Services}.TagText.Of({KeyParts(memo).First(known => known.Name == part.Text).Identifier}{part.Members})",
            _ => $"{Names.Services}.TagText.Of({memo.Names.ValueParameter}{part.Members})",
        }));

    private static IEnumerable<KeyPart> NamedParts(MemoModel memo)
        => KeyParts(memo).Where(part => memo.Storing.Tags.Any(tag => tag.Parts.Any(piece => piece.Kind == TagPartKind.Parameter && piece.Text == part.Name)));

    private static IEnumerable<KeyPart> KeyParts(MemoModel memo) => memo.KeyParts.Where(part => part.Source == KeyPartSource.Parameter);

    private static bool NeedsResult(MemoModel memo) => memo.Storing.Tags.Any(tag => tag.NeedsResult);
}
