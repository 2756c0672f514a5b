using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>Walks a tree of JSON nodes.</summary>
internal static class JsonTree
{
    private const byte NoOptions = 0;
    private const byte CaseSensitive = 1;
    private const byte CaseInsensitive = 2;

    public static void Write(ref CanonicalWriter writer, JsonNode? node)
    {
        if (!writer.TryEnterPresent(node is not null))
        {
            return;
        }

        switch (node)
        {
            case JsonObject properties:
                WriteHead(ref writer, JsonNodeKind.Object, node);
                writer.WriteCount(properties.Count);
                foreach (var (name, value) in properties)
                {
                    writer.WriteChars(name);
                    Write(ref writer, value);
                }

                break;
            case JsonArray elements:
                WriteHead(ref writer, JsonNodeKind.Array, node);
                writer.WriteCount(elements.Count);
                foreach (var element in elements)
                {
                    Write(ref writer, element);
                }

                break;
            default:
                var leaf = (JsonValue)node!;
                WriteHead(ref writer, JsonLeaf.KindOf(leaf), node!);
                JsonLeaf.Write(ref writer, leaf);
                break;
        }

        writer.Leave();
    }

    public static JsonNode? Read(ref CanonicalReader reader)
    {
        if (!reader.EnterPresent())
        {
            return null;
        }

        var kind = (JsonNodeKind)reader.ReadByte();
        var options = ReadOptions(ref reader);
        JsonNode node = kind switch
        {
            JsonNodeKind.Object => ReadObject(ref reader, options),
            JsonNodeKind.Array => ReadArray(ref reader, options),
            _ => JsonLeaf.Read(ref reader, kind, options),
        };
        reader.Leave();
        return node;
    }

    /// <summary>Copies a tree; null if a bound would be exceeded or a value holds something that is not known.</summary>
    public static JsonNode? TryClone(JsonNode node, ref CopyContext context) => IsKnown(node, ref context) ? node.DeepClone() : null;

    public static void Measure(JsonNode? node, ref SizeMeter meter)
    {
        if (node is null || !meter.TryEnter())
        {
            return;
        }

        switch (node)
        {
            case JsonObject properties:
                meter.AddObject(6L * IntPtr.Size);
                meter.AddObject((6L * IntPtr.Size) + (2 * sizeof(int)));
                HeapSize.AddHashTable(ref meter, HeapSize.GrownTable(properties.Count), HeapSize.Fields(sizeof(int), sizeof(int), IntPtr.Size, IntPtr.Size));
                foreach (var (name, value) in properties)
                {
                    meter.AddString(name);
                    Measure(value, ref meter);
                }

                break;
            case JsonArray elements:
                meter.AddObject(6L * IntPtr.Size);
                meter.AddObject(IntPtr.Size + (2 * sizeof(int)));
                HeapSize.AddArray(ref meter, elements.Count, IntPtr.Size);
                foreach (var element in elements)
                {
                    Measure(element, ref meter);
                }

                break;
            default:
                JsonLeaf.Measure((JsonValue)node, ref meter);
                break;
        }

        meter.Leave();
    }

    private static bool IsKnown(JsonNode? node, ref CopyContext context)
    {
        if (node is null)
        {
            return true;
        }

        if (!context.TryEnter())
        {
            return false;
        }

        var isKnown = node is not JsonValue value || JsonLeaf.KindOf(value) != default;
        if (node is JsonObject properties)
        {
            foreach (var (_, property) in properties)
            {
                isKnown &= IsKnown(property, ref context);
            }
        }
        else if (node is JsonArray elements)
        {
            foreach (var element in elements)
            {
                isKnown &= IsKnown(element, ref context);
            }
        }

        context.Leave();
        return isKnown;
    }

    private static void WriteHead(ref CanonicalWriter writer, JsonNodeKind kind, JsonNode node)
    {
        writer.Write((byte)kind);
        writer.Write(node.Options switch
        {
            null => NoOptions,
            { PropertyNameCaseInsensitive: false } => CaseSensitive,
            _ => CaseInsensitive,
        });
    }

    private static JsonNodeOptions? ReadOptions(ref CanonicalReader reader) => reader.ReadByte() switch
    {
        NoOptions => null,
        CaseSensitive => new JsonNodeOptions(),
        CaseInsensitive => new JsonNodeOptions { PropertyNameCaseInsensitive = true },
        _ => throw CanonicalReader.Unexpected("the options of a JSON node"),
    };

    private static JsonObject ReadObject(ref CanonicalReader reader, JsonNodeOptions? options)
    {
        var properties = new JsonObject(options);
        for (var count = reader.ReadCount(sizeof(int) + sizeof(byte)); count > 0; count--)
        {
            if (!properties.TryAdd(reader.ReadChars(), Read(ref reader)))
            {
                throw CanonicalReader.Unexpected("a JSON object without duplicate names");
            }
        }

        return properties;
    }

    private static JsonArray ReadArray(ref CanonicalReader reader, JsonNodeOptions? options)
    {
        var elements = new JsonArray(options);
        for (var count = reader.ReadCount(sizeof(byte)); count > 0; count--)
        {
            elements.Add(Read(ref reader));
        }

        return elements;
    }
}
