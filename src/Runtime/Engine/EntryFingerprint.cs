using System.Buffers.Text;

namespace Memo.Engine;

/// <summary>What an entry must have been stored with to be read.</summary>
internal sealed class EntryFingerprint(byte[] hash)
{
    private const int ShortBytes = 8;

    /// <summary>The fingerprint in full, 32 bytes.</summary>
    public ReadOnlySpan<byte> Hash => hash;

    /// <summary>Its beginning, for keys: eleven base64url characters.</summary>
    public string Short { get; } = Base64Url.EncodeToString(hash.AsSpan(0, ShortBytes));
}
