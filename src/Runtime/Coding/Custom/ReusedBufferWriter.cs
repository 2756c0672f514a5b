using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Memo.Coding;

/// <summary>What a codec of the user's writes to: a buffer of the thread's, so that a hit allocates nothing.</summary>
internal sealed class ReusedBufferWriter : IBufferWriter<byte>
{
    private const int LargestBufferKept = 1 << 20;
    private const int SmallestTaken = 256;

    [ThreadStatic]
    private static ReusedBufferWriter? _idle;

    private byte[] _bytes = [];
    private int _length;

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    /// <summary>One that nobody uses; a codec that calls memoized methods has them write to others.</summary>
    public static ReusedBufferWriter Rent()
    {
        var writer = _idle ?? new ReusedBufferWriter();
        _idle = null;
        return writer;
    }

    public void Return()
    {
        _length = 0;
        if (_bytes.Length <= LargestBufferKept)
        {
            _idle = this;
        }
    }

    public void Advance(int count)
    {
        if ((uint)count > (uint)(_bytes.Length - _length))
        {
            ThrowTooFar(count);
        }

        _length += count;
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Reserve(sizeHint);
        return _bytes.AsSpan(_length);
    }

    private void Reserve(int sizeHint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(sizeHint);
        if (_bytes.Length - _length < Math.Max(sizeHint, 1))
        {
            Array.Resize(ref _bytes, (int)Math.Min(Array.MaxLength, Math.Max(checked(_length + Math.Max(sizeHint, SmallestTaken)), _bytes.Length * 2L)));
        }
    }

    [DoesNotReturn]
    private void ThrowTooFar(int count) =>
        throw new InvalidOperationException($"'{count}' bytes cannot be said to be written: only {_bytes.Length - _length} were asked for.");
}
