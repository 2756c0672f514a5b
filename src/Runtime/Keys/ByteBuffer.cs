using System.Buffers;

namespace Memo.Keys;

/// <summary>A growing run of bytes that starts on the caller's stack and moves to a pooled array when it outgrows it.</summary>
internal ref struct ByteBuffer(Span<byte> initial)
{
    private Span<byte> _bytes = initial;
    private byte[]? _rented;
    private int _length;

    public readonly ReadOnlySpan<byte> Written => _bytes[.._length];

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

    public void Dispose()
    {
        if (_rented is { } rented)
        {
            _rented = null;
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private void Grow(int count)
    {
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(checked(_length + count), _bytes.Length * 2));
        Written.CopyTo(larger);
        Dispose();
        _bytes = _rented = larger;
    }
}
