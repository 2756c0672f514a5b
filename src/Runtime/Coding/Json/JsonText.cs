using System.Runtime.InteropServices;
using System.Text.Json;
using Memo.CompilerServices;
using Memo.Keys;

namespace Memo.Coding;

/// <summary>The text of a JSON value, byte for byte as it was parsed.</summary>
internal static class JsonText
{
    // Whatever the original was parsed with must parse once more.
    private static readonly JsonDocumentOptions Tolerant = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = NodeBudget.MaxDepth,
    };

    public static void Write(ref CanonicalWriter writer, JsonElement element)
    {
        var text = JsonMarshal.GetRawUtf8Value(element);
        writer.WriteCount(text.Length);
        writer.WriteRaw(text);
    }

    /// <summary>Reads an element that lives on its own.</summary>
    /// <exception cref="InvalidDataException">The bytes are not the text of exactly one value.</exception>
    public static JsonElement Read(ref CanonicalReader reader)
    {
        var text = reader.ReadRaw(reader.ReadCount(1));
        try
        {
            var element = JsonElement.Parse(text, Tolerant);
            return JsonMarshal.GetRawUtf8Value(element).Length == text.Length ? element : throw CanonicalReader.Unexpected("JSON alone");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException("The bytes are not those of JSON.", exception);
        }
    }
}
