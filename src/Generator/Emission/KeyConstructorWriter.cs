using System.Linq;
using Memo.Generator.Emission.Codecs;
using Memo.Model.Methods;
using Memo.Model.Text;

namespace Memo.Generator.Emission;

/// <summary>Writes how a key is made: scalars are kept as they are, all other arguments are encoded there and then.</summary>
internal static class KeyConstructorWriter
{
    public static void Write(SourceWriter source, string name, KeyPart[] parts, MemoCodecs codecs)
    {
        source.Open($"public {name}({string.Join(", ", parts.Select(part => $"{part.Type} {part.Identifier}"))})");
        foreach (var part in parts.Where(part => KeyParts.IsInline(part.Shape)))
        {
            source.Write($"{part.Field} = {part.Identifier};");
        }

        var encoded = parts.Where(part => !KeyParts.IsInline(part.Shape)).ToArray();
        if (encoded.Length > 0)
        {
            WriteContent(source, parts, encoded, codecs);
        }

        source.Close();
    }

    /// <summary>A getter of the user's may throw, and a collection may change while it is read: such arguments are no key.</summary>
    private static void WriteContent(SourceWriter source, KeyPart[] parts, KeyPart[] encoded, MemoCodecs codecs)
    {
        var free = new FreeNames(parts.Select(part => part.Identifier.TrimStart('@')));
        var (writer, buffer) = (free.Take("writer"), free.Take("buffer"));
        source.Write($"var {writer} = {Names.Services}.KeyContent.Begin(out var {buffer});");
        source.Open("try");
        foreach (var part in encoded)
        {
            source.Write(codecs.Write(part, writer));
        }

        source.Close();
        source.Open("catch (global::System.Exception)");
        source.Write($"{writer}.Refuse();");
        source.Close();
        source.WriteBlankLine();
        var content = parts.Any(part => part.Identifier == "Content") ? "this.Content" : "Content";
        source.Write($"{content} = {Names.Services}.KeyContent.End(ref {writer}, {buffer});");
    }
}
