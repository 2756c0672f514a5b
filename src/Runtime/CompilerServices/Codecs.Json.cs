using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.Coding;

namespace Memo.CompilerServices;

/// <content>Bits and JSON.</content>
public static partial class Codecs
{
    /// <summary>The codec of bits: their number, and eight of them a byte.</summary>
    public static Codec<BitArray> BitArray { get; } = new BitArrayCodec();

    /// <summary>The codec of a piece of parsed JSON: its text as it was parsed. What is read or copied lives on when the document is disposed.</summary>
    public static Codec<JsonElement> JsonElement { get; } = new JsonElementCodec();

    /// <summary>
    /// The codec of a tree of JSON that can be changed: kinds, options, names and values in their order. A node inside of a larger tree is
    /// refused, and so is a value that holds anything but parsed JSON or a value of a framework type.
    /// </summary>
    public static Codec<JsonNode> JsonNode { get; } = new JsonNodeCodec<JsonNode>();

    /// <inheritdoc cref="JsonNode"/>
    public static Codec<JsonObject> JsonObject { get; } = new JsonNodeCodec<JsonObject>();

    /// <inheritdoc cref="JsonNode"/>
    public static Codec<JsonArray> JsonArray { get; } = new JsonNodeCodec<JsonArray>();

    /// <inheritdoc cref="JsonNode"/>
    public static Codec<JsonValue> JsonValue { get; } = new JsonNodeCodec<JsonValue>();
}
