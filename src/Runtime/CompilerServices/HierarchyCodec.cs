using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>
/// The codec of a closed hierarchy: a presence byte, the discriminator as a string, then what the codec of the exact type writes.
/// </summary>
/// <typeparam name="T">The base class or interface.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class HierarchyCodec<T> : Codec<T>
    where T : class
{
    /// <inheritdoc/>
    public sealed override int MinimumSize => 1;

    /// <summary>The types that values can have. It is asked for at each use and never while the codec is made, so that a type may contain its own base.</summary>
    protected abstract HierarchyLeaf<T>[] Leaves { get; }

    /// <inheritdoc/>
    public sealed override void Write(ref CanonicalWriter writer, T value)
    {
        if (!writer.TryEnterPresent(value is not null))
        {
            return;
        }

        if (Find(value!) is { } leaf)
        {
            writer.Write(leaf.Discriminator);
            leaf.Write(ref writer, value!);
        }
        else
        {
            writer.Refuse();
        }

        writer.Leave();
    }

    /// <inheritdoc/>
    public sealed override T Read(ref CanonicalReader reader)
    {
        if (!reader.EnterPresent())
        {
            return null!;
        }

        var value = Find(reader.ReadString()).Read(ref reader) ?? throw CanonicalReader.Unexpected("a value behind a discriminator");
        reader.Leave();
        return value;
    }

    /// <inheritdoc/>
    public sealed override T Copy(T value, ref CopyContext context)
    {
        if (value is null || IsImmutable)
        {
            return value!;
        }

        if (Find(value) is { } leaf)
        {
            return leaf.Copy(value, ref context);
        }

        context.Refuse();
        return value;
    }

    /// <inheritdoc/>
    public sealed override void Measure(T value, ref SizeMeter meter)
    {
        if (value is not null)
        {
            Find(value)?.Measure(value, ref meter);
        }
    }

    private HierarchyLeaf<T>? Find(T value)
    {
        foreach (var leaf in Leaves)
        {
            if (leaf.Accepts(value))
            {
                return leaf;
            }
        }

        return null;
    }

    private HierarchyLeaf<T> Find(string? discriminator)
    {
        foreach (var leaf in Leaves)
        {
            if (leaf.Discriminator == discriminator)
            {
                return leaf;
            }
        }

        throw CanonicalReader.Unexpected("a discriminator");
    }
}
