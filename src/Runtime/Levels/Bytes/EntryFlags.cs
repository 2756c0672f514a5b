namespace Memo.Levels.Bytes;

/// <summary>How the payload of an entry is written; a bit that is not known makes the entry foreign.</summary>
[Flags]
internal enum EntryFlags : byte
{
    None = 0,

    /// <summary>Compressed with Brotli (RFC 7932).</summary>
    Compressed = 1,

    /// <summary>JSON text in UTF-8; otherwise the canonical encoding.</summary>
    Json = 2,

    /// <summary>The value is null, and the payload empty.</summary>
    Null = 4,

    All = Compressed | Json | Null,
}
