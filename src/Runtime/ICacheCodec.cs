using System.Buffers;

namespace Memo;

/// <summary>
/// Turns the values of a type into bytes and back, where the type brings its own serializer or Memo cannot look into it.
/// </summary>
/// <remarks>
/// The bytes stand for the value in keys and in stored results: two values must give the same bytes only if no method could tell
/// them apart, and what is read must be as good as what was written. Null is never given to a codec. A codec is used by several
/// threads at once. One that throws makes nothing fail: a value that it cannot write is computed and not kept, and one that it
/// cannot read is computed again.
/// <example>
/// A codec is used wherever <see cref="MemoizeWithAttribute"/> names it, on the type or on a parameter:
/// <code>
/// [MemoizeWith(typeof(MoneyCodec))]
/// public sealed class Money(long cents) { public long Cents => cents; }
///
/// public sealed class MoneyCodec : ICacheCodec&lt;Money&gt;
/// {
///     public void Write(IBufferWriter&lt;byte&gt; writer, Money value)
///     {
///         BinaryPrimitives.WriteInt64LittleEndian(writer.GetSpan(sizeof(long)), value.Cents);
///         writer.Advance(sizeof(long));
///     }
///
///     public Money Read(ReadOnlySpan&lt;byte&gt; bytes) => new(BinaryPrimitives.ReadInt64LittleEndian(bytes));
/// }
/// </code>
/// </example>
/// </remarks>
/// <typeparam name="T">The type of the values.</typeparam>
public interface ICacheCodec<T>
{
    /// <summary>Writes a value.</summary>
    /// <param name="writer">Takes the bytes; it must not be used any more afterwards.</param>
    /// <param name="value">The value, never null.</param>
    void Write(IBufferWriter<byte> writer, T value);

    /// <summary>Makes a value of what <see cref="Write"/> wrote: a new one each time, if it can be changed.</summary>
    /// <param name="bytes">All bytes that were written and no others; they may be damaged ones.</param>
    /// <returns>The value.</returns>
    /// <exception cref="Exception">The bytes are not those of a value; any exception says so.</exception>
    T Read(ReadOnlySpan<byte> bytes);
}
