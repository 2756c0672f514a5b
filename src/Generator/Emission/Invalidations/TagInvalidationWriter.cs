using System.Linq;
using Memo.Model.Invalidations;
using Memo.Model.Methods;
using Memo.Model.Methods.Tags;

namespace Memo.Generator.Emission.Invalidations;

/// <summary>Writes how the results with a tag are forgotten.</summary>
internal static class TagInvalidationWriter
{
    /// <summary>Writes what the arguments say of the tag: all of it, unless it speaks of the result.</summary>
    public static void WriteBefore(SourceWriter source, TagInvalidation invalidation, SignatureModel signature)
    {
        if (!invalidation.Tag.NeedsResult)
        {
            source.Write($"var {invalidation.Local} = {TagsWriter.TextOf(invalidation.Tag, part => ValueOf(part, signature))};");
            return;
        }

        var parts = invalidation.Tag.Parts.Where(part => part.Kind == TagPartKind.Parameter);
        foreach (var (part, local) in parts.Zip(invalidation.PartLocals, (part, local) => (part, local)))
        {
            source.Write($"var {local} = {ValueOf(part, signature)};");
        }
    }

    /// <summary>Writes what is done when there is a result.</summary>
    public static void WriteOfResult(SourceWriter source, TagInvalidation invalidation, string result, bool isAsync)
    {
        var index = 0;
        var text = TagsWriter.TextOf(invalidation.Tag, part => part.Kind == TagPartKind.Result ? TagsWriter.ValueOf(part, result) : invalidation.PartLocals[index++]);
        source.Write($"var {invalidation.Local} = {text};");
        WriteAfter(source, invalidation, isAsync);
    }

    /// <summary>Writes what is done when the body has ended.</summary>
    /// <remarks>A tag without text of its own is empty where all its values are, and then there is none.</remarks>
    public static void WriteAfter(SourceWriter source, TagInvalidation invalidation, bool isAsync)
    {
        var hasText = HasText(invalidation);
        if (!hasText)
        {
            source.Open($"if ({invalidation.Local}.Length > 0)");
        }

        InvalidationWriter.WriteCall(source, $"{Names.Runtime}.CacheStorage", "InvalidateTag", invalidation.Local, isAsync);
        if (!hasText)
        {
            source.Close();
        }
    }

    public static bool HasText(TagInvalidation invalidation) => invalidation.Tag.Parts.Any(part => part.Kind == TagPartKind.Text);

    private static string ValueOf(TagPart part, SignatureModel signature)
        => TagsWriter.ValueOf(part, signature.Parameters.First(parameter => parameter.Name == part.Text).Identifier);
}
