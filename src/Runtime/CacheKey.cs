using System.Buffers.Text;
using System.Security.Cryptography;
using Memo.CompilerServices;
using Memo.Engine;

namespace Memo;

/// <summary>
/// The key of one result outside the process's own memory: the method's identity and a hash of namespace, method and arguments.
/// </summary>
/// <remarks>
/// The text form is <c>memo:1:&lt;name&gt;:{&lt;43 base64url characters&gt;}:&lt;fingerprint&gt;</c>; the characters are the SHA-256
/// hash (FIPS 180-4) of the canonical encoding in base64url (RFC 4648, section 5). The fingerprint is the beginning of that of the
/// code and of the shapes of arguments and result, eleven such characters, or <c>-</c> where none is known.
/// </remarks>
public readonly struct CacheKey : IEquatable<CacheKey>
{
    internal const string Prefix = "memo:";

    private const int FormatVersion = 1;
    private const string NoFingerprint = "-";
    private const string HashEnd = "}:";
    private const int EncodedHashLength = 43;

    private readonly string? _name;
    private readonly string? _text;

    private CacheKey(string name, string text)
    {
        _name = name;
        _text = text;
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

    /// <summary>What the text of a key begins with, whichever the fingerprint.</summary>
    internal static string HashPrefix(string name, ReadOnlySpan<byte> hash) => $"{NamePrefix(name)}{Base64Url.EncodeToString(hash)}}}:";

    internal static string TextOf(string name, ReadOnlySpan<byte> hash, EntryFingerprint? fingerprint) =>
        TextBehind(NamePrefix(name), hash, fingerprint);

    /// <summary>The text of a key, given its <see cref="NamePrefix"/>.</summary>
    internal static string TextBehind(string prefix, ReadOnlySpan<byte> hash, EntryFingerprint? fingerprint)
    {
        var end = fingerprint?.Short ?? NoFingerprint;
        Span<char> encoded = stackalloc char[EncodedHashLength];
        Base64Url.EncodeToChars(hash, encoded);
        return string.Concat(prefix, encoded, HashEnd, end);
    }

    internal static CacheKey Create<TKey>(string cacheNamespace, string name, in TKey key, EntryFingerprint? fingerprint = null)
        where TKey : struct, IMemoKey<TKey>
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        HashOf(cacheNamespace, name, in key, hash);
        return new CacheKey(name, TextOf(name, hash, fingerprint));
    }

    /// <summary>Hashes format version, namespace, method and arguments.</summary>
    internal static void HashOf<TKey>(string cacheNamespace, string name, in TKey key, Span<byte> hash)
        where TKey : struct, IMemoKey<TKey>
    {
        var writer = new CanonicalWriter(stackalloc byte[512]);
        try
        {
            writer.Write((byte)FormatVersion);
            writer.Write(cacheNamespace);
            writer.Write(name);
            key.Encode(ref writer);
            SHA256.HashData(writer.Written, hash);
        }
        finally
        {
            writer.Dispose();
        }
    }
}
