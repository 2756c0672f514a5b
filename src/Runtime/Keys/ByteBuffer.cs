using System.Buffers;

namespace Memo.Keys;

/// <summary>
/// A growing run of bytes that starts in memory of the caller's choice and moves to pooled arrays when it outgrows it.
/// </summary>
internal ref struct ByteBuffer(Span<byte> initial)
{
    private Span<byte> _bytes = initial;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _bytes[.._length];

    public readonly int Length => _length;

    /// <summary>Appends <paramref name="count"/> bytes for the caller to fill.</summary>
    public Span<byte> Take(int count)
    {
        if (_bytes.Length - _length < count)
        {
            Grow(count);
        }

        var taken = _bytes.Slice(_length, count);
        _length += count;
        return taken;
    }

    /// <summary>Forgets what was written behind a position.</summary>
    public void Truncate(int length) => _length = length;

    /// <summary>Hands over the pooled array, if there is one: it is the caller's from now on.</summary>
    public byte[]? Release()
    {
        var rented = _rented;
        _rented = null;
        return rented;
    }

    public void Dispose()
    {
        if (Release() is { } rented)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), (int)Math.Min(Array.MaxLength, _bytes.Length * 2L)));
        Written.CopyTo(larger);
        Dispose();
        _bytes = _rented = larger;
    }
}
