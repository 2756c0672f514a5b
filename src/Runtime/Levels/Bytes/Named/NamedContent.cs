namespace Memo.Levels.Bytes.Named;

/// <summary>A named value as bytes.</summary>
/// <param name="Flags">How it is written.</param>
/// <param name="TypeName">The identity of its type; empty for null.</param>
/// <param name="Fingerprint">That of its type's layout, as <see cref="EntryEnvelope.Fingerprint"/>.</param>
/// <param name="Payload">The bytes.</param>
internal sealed record NamedContent(EntryFlags Flags, string TypeName, ReadOnlyMemory<byte> Fingerprint, ReadOnlyMemory<byte> Payload)
{
    /// <summary>The object itself, which no storage of bytes keeps; null: it is not known here.</summary>
    public NamedObject? Object { get; set; }

    /// <summary>Whether there is nothing but the object, because it is not known how to write it.</summary>
    public bool IsObjectAlone { get; private init; }

    /// <summary>An object that can be kept in memory alone.</summary>
    public static NamedContent OfObjectAlone(object? value) => Refused with { Object = new NamedObject(value), IsObjectAlone = true };

    /// <summary>Null, which is of any type that has it.</summary>
    public static readonly NamedContent Null = new(EntryFlags.Null, "", new byte[EntryEnvelope.HashSize], default);

    /// <summary>A value that cannot be written as it is; never stored.</summary>
    public static readonly NamedContent Refused = new(EntryFlags.None, "", new byte[EntryEnvelope.HashSize], default);
}
