namespace Memo;

/// <summary>An entry that a <see cref="ByteStorage"/> is to store.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The bytes; never changed again.</param>
/// <param name="Options">When the entry may be forgotten, its tags and marks.</param>
public readonly record struct ByteEntry(string Key, ReadOnlyMemory<byte> Value, ByteEntryOptions Options);
