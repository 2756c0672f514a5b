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

    /// <summary><c>"product:" + TagText.Of(id)</c></summary>
    /// <param name="tag">The tag.</param>
    /// <param name="value">The expression for the text of a part that is not text already.</param>
    public static string TextOf(TagModel tag, Func<TagPart, string> value)
        => string.Join(" + ", tag.Parts.Select(part => part.Kind == TagPartKind.Text ? Literals.Of(part.Text) : value(part)));

    /// <summary><c>TagText.Of(id)</c></summary>
    /// <param name="part">A part that is not text already.</param>
    /// <param name="identifier">How code reads the parameter or the result.</param>
    public static string ValueOf(TagPart part, string identifier) => $"{Names.Services}.TagText.Of({identifier}{part.Members})";

    private static string TextOf(TagModel tag, MemoModel memo)
        => TextOf(tag, part => ValueOf(part, part.Kind == TagPartKind.Result ? memo.Names.ValueParameter : KeyParts(memo).First(known => known.Name == part.Text).Identifier));

    private static IEnumerable<KeyPart> NamedParts(MemoModel memo)
        => KeyParts(memo).Where(part => memo.Storing.Tags.Any(tag => tag.Parts.Any(piece => piece.Kind == TagPartKind.Parameter && piece.Text == part.Name)));

    private static IEnumerable<KeyPart> KeyParts(MemoModel memo) => memo.KeyParts.Where(part => part.Source == KeyPartSource.Parameter);

    private static bool NeedsResult(MemoModel memo) => memo.Storing.Tags.Any(tag => tag.NeedsResult);
}
