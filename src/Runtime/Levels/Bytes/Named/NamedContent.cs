namespace Memo.Levels.Bytes.Named;

/// <summary>A named value as bytes.</summary>
/// <param name="Flags">How it is written.</param>
/// <param name="TypeName">The identity of its type; empty for null.</param>
/// <param name="Fingerprint">That of its type's layout, as <see cref="EntryEnvelope.Fingerprint"/>.</param>
/// <param name="Payload">The bytes.</param>
internal sealed record NamedContent(EntryFlags Flags, string TypeName, ReadOnlyMemory<byte> Fingerprint, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Null, which is of any type that has it.</summary>
    public static readonly NamedContent Null = new(EntryFlags.Null, "", new byte[EntryEnvelope.HashSize], default);

    /// <summary>A value that cannot be written as it is; never stored.</summary>
    public static readonly NamedContent Refused = new(EntryFlags.None, "", new byte[EntryEnvelope.HashSize], default);
}
