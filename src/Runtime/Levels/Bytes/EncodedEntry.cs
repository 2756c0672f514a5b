using Memo.Engine;

namespace Memo.Levels.Bytes;

/// <summary>An entry as it is handed to a storage.</summary>
/// <param name="Key">The key.</param>
/// <param name="Bytes">The envelope with all that is in it; never changed again.</param>
/// <param name="Options">What the storage is told of it.</param>
/// <param name="Group">What all keys of the method begin with.</param>
/// <param name="Counters">The method's.</param>
/// <param name="Replaces">Whether it stands for a newer value than what the storage may hold, which must not be served if this is lost.</param>
internal sealed record EncodedEntry(string Key, byte[] Bytes, ByteEntryOptions Options, string Group, MethodCounters Counters, bool Replaces)
{
    /// <summary>What the log is told when it has been written; null: nothing.</summary>
    public string? Renewal { get; init; }

    /// <summary>The entry, as a storage takes it together with others.</summary>
    public ByteEntry ForStorage => new(Key, Bytes, Options);
}
