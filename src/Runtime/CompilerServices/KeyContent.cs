using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>
/// The arguments of a key that are compared by content, as their canonical encoding.
/// </summary>
/// <remarks>
/// While a call looks for its result the encoding lies in a buffer of the thread's, so that a hit allocates nothing; a key that
/// outlives the look, or during whose look other code may run, must be made its own with <see cref="ToOwned"/> first. Encoding
/// may run getters of the user's: a call of a memoized method among them gets a buffer of its own.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct KeyContent
{
    private const int InitialBuffer = 2_048;
    private const int LargestBufferKept = 1 << 20;

    [ThreadStatic]
    private static byte[]? _buffer;

    private readonly byte[]? _bytes;
    private readonly int _length;
    private readonly bool _isOwned;

    private KeyContent(byte[]? bytes, int length, bool isOwned)
    {
        _bytes = bytes;
        _length = length;
        _isOwned = isOwned;
    }

    /// <summary>Whether the arguments could be encoded.</summary>
    public bool IsKeyable => _bytes is not null;

    /// <summary>The encoding.</summary>
    internal ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    /// <summary>Begins to encode arguments.</summary>
    /// <param name="buffer">The buffer, for <see cref="End"/>.</param>
    public static CanonicalWriter Begin(out byte[] buffer)
    {
        buffer = _buffer ?? new byte[InitialBuffer];
        _buffer = null;
        return new CanonicalWriter(buffer);
    }

    /// <summary>Ends what was begun; the content is valid until this thread begins another one.</summary>
    /// <param name="writer">What the arguments were written to.</param>
    /// <param name="buffer">The buffer from <see cref="Begin"/>.</param>
    public static KeyContent End(ref CanonicalWriter writer, byte[] buffer)
    {
        var bytes = writer.ReleaseArray() ?? buffer;
        _buffer = bytes.Length <= LargestBufferKept ? bytes : buffer;
        return writer.IsRefused ? default : new KeyContent(bytes, writer.Length, isOwned: false);
    }

    /// <summary>Takes the thread's buffer away, so that what lies in it outlives other code that encodes keys.</summary>
    internal static byte[]? TakeBuffer()
    {
        var buffer = _buffer;
        _buffer = null;
        return buffer;
    }

    /// <summary>Gives back what <see cref="TakeBuffer"/> took.</summary>
    internal static void GiveBack(byte[]? buffer) => _buffer = buffer ?? _buffer;

    /// <summary>The same content, in memory that nobody else uses.</summary>
    public KeyContent ToOwned() => _isOwned || _bytes is null ? this : new KeyContent(Bytes.ToArray(), _length, isOwned: true);

    /// <summary>Adds the bytes that the content takes on the heap, once it is its own.</summary>
    /// <param name="meter">Where to add them.</param>
    public void Measure(ref SizeMeter meter) => meter.AddArrayOf<byte>(_length);

    /// <summary>Whether no method could tell the arguments apart.</summary>
    /// <param name="other">The other content.</param>
    public bool Equals(KeyContent other) => IsKeyable == other.IsKeyable && Bytes.SequenceEqual(other.Bytes);
}
