using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// What a JSON value holds: a piece of parsed JSON, which converts to many types, or one value of the framework, which converts to none
/// but its own. Any other object in it is not known, even one that prints like these.
/// </summary>
internal static class JsonLeaf
{
    private static readonly Type Parsed = JsonValue.Create(JsonElement.Parse("0"u8))!.GetType();

    private static readonly Dictionary<Type, JsonNodeKind> Kinds = new()
    {
        [Parsed] = JsonNodeKind.Element,
        [JsonValue.Create(false).GetType()] = JsonNodeKind.Boolean,
        [JsonValue.Create('a').GetType()] = JsonNodeKind.Char,
        [JsonValue.Create((sbyte)0).GetType()] = JsonNodeKind.SByte,
        [JsonValue.Create((byte)0).GetType()] = JsonNodeKind.Byte,
        [JsonValue.Create((short)0).GetType()] = JsonNodeKind.Int16,
        [JsonValue.Create((ushort)0).GetType()] = JsonNodeKind.UInt16,
        [JsonValue.Create(0).GetType()] = JsonNodeKind.Int32,
        [JsonValue.Create(0U).GetType()] = JsonNodeKind.UInt32,
        [JsonValue.Create(0L).GetType()] = JsonNodeKind.Int64,
        [JsonValue.Create(0UL).GetType()] = JsonNodeKind.UInt64,
        [JsonValue.Create(0F).GetType()] = JsonNodeKind.Single,
        [JsonValue.Create(0D).GetType()] = JsonNodeKind.Double,
        [JsonValue.Create(0M).GetType()] = JsonNodeKind.Decimal,
        [JsonValue.Create("")!.GetType()] = JsonNodeKind.String,
        [JsonValue.Create(Guid.Empty).GetType()] = JsonNodeKind.Guid,
        [JsonValue.Create(default(DateTime)).GetType()] = JsonNodeKind.DateTime,
        [JsonValue.Create(default(DateTimeOffset)).GetType()] = JsonNodeKind.DateTimeOffset,
    };

    /// <returns>The kind; the default one if it is not known.</returns>
    public static JsonNodeKind KindOf(JsonValue value) =>
        Kinds.TryGetValue(value.GetType(), out var kind) ? kind : value.TryGetValue<JsonElement>(out _) ? JsonNodeKind.Element : default;

    public static void Write(ref CanonicalWriter writer, JsonValue value)
    {
        switch (KindOf(value))
        {
            case JsonNodeKind.Element:
                JsonText.Write(ref writer, value.GetValue<JsonElement>());
                break;
            case JsonNodeKind.Boolean:
                writer.Write(value.GetValue<bool>());
                break;
            case JsonNodeKind.Char:
                writer.Write(value.GetValue<char>());
                break;
            case JsonNodeKind.SByte:
                writer.Write(value.GetValue<sbyte>());
                break;
            case JsonNodeKind.Byte:
                writer.Write(value.GetValue<byte>());
                break;
            case JsonNodeKind.Int16:
                writer.Write(value.GetValue<short>());
                break;
            case JsonNodeKind.UInt16:
                writer.Write(value.GetValue<ushort>());
                break;
            case JsonNodeKind.Int32:
                writer.Write(value.GetValue<int>());
                break;
            case JsonNodeKind.UInt32:
                writer.Write(value.GetValue<uint>());
                break;
            case JsonNodeKind.Int64:
                writer.Write(value.GetValue<long>());
                break;
            case JsonNodeKind.UInt64:
                writer.Write(value.GetValue<ulong>());
                break;
            case JsonNodeKind.Single:
                writer.Write(value.GetValue<float>());
                break;
            case JsonNodeKind.Double:
                writer.Write(value.GetValue<double>());
                break;
            case JsonNodeKind.Decimal:
                writer.Write(value.GetValue<decimal>());
                break;
            case JsonNodeKind.String:
                writer.WriteChars(value.GetValue<string>());
                break;
            case JsonNodeKind.Guid:
                writer.Write(value.GetValue<Guid>());
                break;
            case JsonNodeKind.DateTime:
                writer.Write(value.GetValue<DateTime>());
                break;
            case JsonNodeKind.DateTimeOffset:
                writer.Write(value.GetValue<DateTimeOffset>());
                break;
            default:
                writer.Refuse();
                break;
        }
    }

    public static JsonValue Read(ref CanonicalReader reader, JsonNodeKind kind, JsonNodeOptions? options) => kind switch
    {
        JsonNodeKind.Element => OfElement(JsonText.Read(ref reader), options),
        JsonNodeKind.Boolean => JsonValue.Create(reader.ReadBoolean(), options),
        JsonNodeKind.Char => JsonValue.Create(reader.ReadChar(), options),
        JsonNodeKind.SByte => JsonValue.Create(reader.ReadSByte(), options),
        JsonNodeKind.Byte => JsonValue.Create(reader.ReadByte(), options),
        JsonNodeKind.Int16 => JsonValue.Create(reader.ReadInt16(), options),
        JsonNodeKind.UInt16 => JsonValue.Create(reader.ReadUInt16(), options),
        JsonNodeKind.Int32 => JsonValue.Create(reader.ReadInt32(), options),
        JsonNodeKind.UInt32 => JsonValue.Create(reader.ReadUInt32(), options),
        JsonNodeKind.Int64 => JsonValue.Create(reader.ReadInt64(), options),
        JsonNodeKind.UInt64 => JsonValue.Create(reader.ReadUInt64(), options),
        JsonNodeKind.Single => JsonValue.Create(reader.ReadSingle(), options),
        JsonNodeKind.Double => JsonValue.Create(reader.ReadDouble(), options),
        JsonNodeKind.Decimal => JsonValue.Create(reader.ReadDecimal(), options),
        JsonNodeKind.String => JsonValue.Create(reader.ReadChars(), options)!,
        JsonNodeKind.Guid => JsonValue.Create(reader.ReadGuid(), options),
        JsonNodeKind.DateTime => JsonValue.Create(reader.ReadDateTime(), options),
        JsonNodeKind.DateTimeOffset => JsonValue.Create(reader.ReadDateTimeOffset(), options),
        _ => throw CanonicalReader.Unexpected("a JSON node"),
    };

    public static void Measure(JsonValue value, ref SizeMeter meter)
    {
        switch (KindOf(value))
        {
            case JsonNodeKind.Element:
                // Its part of the document that all of a tree have in common.
                meter.AddObject(4L * IntPtr.Size);
                meter.Add(JsonElementCodec.RowSize + JsonMarshal.GetRawUtf8Value(value.GetValue<JsonElement>()).Length);
                break;
            case JsonNodeKind.String:
                meter.AddObject(5L * IntPtr.Size);
                meter.AddString(value.GetValue<string>());
                break;
            default:
                meter.AddObject(5L * IntPtr.Size);
                break;
        }
    }

    private static JsonValue OfElement(JsonElement element, JsonNodeOptions? options) =>
        element.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False
            ? JsonValue.Create(element, options)!
            : throw CanonicalReader.Unexpected("a JSON value");
}
