using System.Runtime.InteropServices;
using System.Text.Json;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// The codec of a piece of parsed JSON: a presence byte, which the default element lacks, the number of bytes of its text, and the text
/// as it was parsed, since a method can see it.
/// </summary>
/// <remarks>An element can be spoilt by who disposes its document; its copy lives on its own.</remarks>
internal sealed class JsonElementCodec : Codec<JsonElement>
{
    /// <summary>What a document keeps about each token.</summary>
    public const int RowSize = 12;

    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, JsonElement value)
    {
        try
        {
            if (writer.WritePresence(value.ValueKind != JsonValueKind.Undefined))
            {
                JsonText.Write(ref writer, value);
            }
        }
        catch (ObjectDisposedException)
        {
            writer.Refuse();
        }
    }

    public override JsonElement Read(ref CanonicalReader reader) => reader.ReadPresence() ? JsonText.Read(ref reader) : default;

    public override JsonElement Copy(JsonElement value, ref CopyContext context)
    {
        try
        {
            return value.ValueKind == JsonValueKind.Undefined ? value : value.Clone();
        }
        catch (ObjectDisposedException)
        {
            context.Refuse();
            return value;
        }
    }

    public override void Measure(JsonElement value, ref SizeMeter meter)
    {
        try
        {
            if (value.ValueKind == JsonValueKind.Undefined)
            {
                return;
            }

            meter.AddObject(8L * IntPtr.Size);
            HeapSize.AddArray(ref meter, JsonMarshal.GetRawUtf8Value(value).Length, sizeof(byte));
            HeapSize.AddArray(ref meter, CountRows(value), RowSize);
        }
        catch (ObjectDisposedException)
        {
            // What is left of it is not the caller's to account for.
        }
    }

    private static long CountRows(JsonElement value)
    {
        // One row of the document's table for each token.
        var rows = 0L;
        var reader = new Utf8JsonReader(JsonMarshal.GetRawUtf8Value(value), new JsonReaderOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            rows++;
        }

        return rows;
    }
}
