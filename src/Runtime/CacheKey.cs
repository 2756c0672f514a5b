using System.Buffers.Text;
using System.Security.Cryptography;
using Memo.CompilerServices;

namespace Memo;

/// <summary>
/// The key of one result outside the process's own memory: the method's identity and a hash of namespace, method and arguments.
/// </summary>
/// <remarks>
/// The text form is <c>memo:1:&lt;name&gt;:{&lt;43 base64url characters&gt;}:&lt;fingerprint&gt;</c>; the characters are the SHA-256
/// hash (FIPS 180-4) of the canonical encoding in base64url (RFC 4648, section 5). The fingerprint is <c>-</c> where none is known.
/// </remarks>
public readonly struct CacheKey : IEquatable<CacheKey>
{
    internal const string Prefix = "memo:";

    private const int FormatVersion = 1;
    private const string NoFingerprint = "-";

    private readonly string? _name;
    private readonly string? _text;

    private CacheKey(string name, string hash)
    {
        _name = name;
        _text = $"{NamePrefix(name)}{hash}}}:{NoFingerprint}";
    }

    /// <summary>The identity of the memoized method.</summary>
    public string Name => _name ?? "";

    /// <summary>Whether two keys stand for the same result.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(CacheKey left, CacheKey right) => left.Equals(right);

    /// <summary>Whether two keys stand for different results.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(CacheKey left, CacheKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(CacheKey other) => _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is CacheKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text?.GetHashCode() ?? 0;

    /// <summary>The text form, as storages see it.</summary>
    public override string ToString() => _text ?? "";

    /// <summary>What the text of all keys of a method begins with; the brace is part of it, for one name may begin with another.</summary>
    internal static string NamePrefix(string name) => $"{Prefix}{FormatVersion}:{name}:{{";

    internal static CacheKey Create<TKey>(string cacheNamespace, string name, in TKey key)
        where TKey : struct, IMemoKey<TKey>
    {
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Write((byte)FormatVersion);
            writer.Write(cacheNamespace);
            writer.Write(name);
            key.Encode(ref writer);

            Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
            SHA256.HashData(writer.Written, hash);
            return new CacheKey(name, Base64Url.EncodeToString(hash));
        }
        finally
        {
            writer.Dispose();
        }
    }
}
