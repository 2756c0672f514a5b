using System.Text.Json;
using System.Text.Json.Nodes;
using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>
/// The codec of JSON that can be changed: a presence byte, the kind, the node's options, then the properties in their order (name and
/// node), the elements, or what a value holds.
/// </summary>
/// <remarks>A node inside of a larger tree is refused: a method can go from it to all the rest.</remarks>
/// <typeparam name="T">The kind of nodes.</typeparam>
internal sealed class JsonNodeCodec<T> : Codec<T>
    where T : JsonNode
{
    public override bool IsImmutable => false;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, T value)
    {
        if (value?.Parent is not null)
        {
            writer.Refuse();
            return;
        }

        try
        {
            JsonTree.Write(ref writer, value);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or JsonException)
        {
            // Duplicate names that come to light only now, a number that is none, a document that has been disposed.
            writer.Refuse();
        }
    }

    public override T Read(ref CanonicalReader reader) => JsonTree.Read(ref reader) switch
    {
        null => null!,
        T value => value,
        _ => throw CanonicalReader.Unexpected("such a JSON node"),
    };

    public override T Copy(T value, ref CopyContext context)
    {
        if (value is null)
        {
            return null!;
        }

        if (context.TryGetCopy(value, out var copy))
        {
            return copy;
        }

        try
        {
            if (value.Parent is null && JsonTree.TryClone(value, ref context) is T clone)
            {
                context.Remember(value, clone);
                return clone;
            }
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or JsonException)
        {
        }

        context.Refuse();
        return value;
    }

    public override void Measure(T value, ref SizeMeter meter) => JsonTree.Measure(value, ref meter);
}
