using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Memo.Disk.Store;

/// <summary>
/// What a key says of its entry: the number of its row, and whose it is. A key of a memoized method is
/// <c>memo:1:&lt;name&gt;:{&lt;hash&gt;}:&lt;fingerprint&gt;</c>; of any other, nothing is known.
/// </summary>
/// <remarks>
/// The row of a method's entry is the first 64 bits of the hash, changed by those of the fingerprint so that two versions of the code do not
/// push each other out; of any other key it is a hash of the whole. Keys that meet in one row replace each other: they are always compared in full.
/// </remarks>
internal readonly ref struct EntryKey
{
    private const string Start = "memo:1:";
    private const int HashLength = 43;
    private const int FingerprintLength = 11;
    private const int LeadingCharacters = 12;

    private EntryKey(long row, ReadOnlySpan<char> method, ReadOnlySpan<char> fingerprint)
    {
        Row = row;
        Method = method;
        Fingerprint = fingerprint;
    }

    public long Row { get; }

    /// <summary>What the keys of the method begin with, the brace included; empty of a key that is not a method's.</summary>
    public ReadOnlySpan<char> Method { get; }

    /// <summary>The version of the code and of the layout; <c>-</c> if there is none.</summary>
    public ReadOnlySpan<char> Fingerprint { get; }

    public static EntryKey Of(ReadOnlySpan<char> key) =>
        TrySplit(key, out var method, out var hash, out var fingerprint) && TryRow(hash, fingerprint, out var row)
            ? new EntryKey(row, method, fingerprint)
            : new EntryKey(RowOf(key), default, default);

    /// <summary>The name in what the keys of a method begin with.</summary>
    public static string NameOf(string method) => method.Length > Start.Length + 2 ? method[Start.Length..^2] : "";

    /// <summary>Takes the beginning of keys apart that ends between hash and fingerprint: one entry in all versions of the code.</summary>
    public static bool TryReadPrefix(ReadOnlySpan<char> prefix, out ReadOnlySpan<char> method, out ReadOnlySpan<char> hash)
    {
        method = default;
        hash = default;
        if (!prefix.EndsWith("}:"))
        {
            return false;
        }

        return TrySplitHash(prefix[..^2], out method, out hash);
    }

    /// <summary>The row of an entry of a method.</summary>
    /// <returns>False if this is no hash.</returns>
    public static bool TryRow(ReadOnlySpan<char> hash, ReadOnlySpan<char> fingerprint, out long row)
    {
        var isHash = TryReadBits(hash[..LeadingCharacters], out row);
        row ^= fingerprint is "-" ? 0
            : fingerprint.Length == FingerprintLength && TryReadBits(fingerprint, out var version) ? version
            : RowOf(fingerprint);
        return isHash;
    }

    private static bool TrySplit(
        ReadOnlySpan<char> key, out ReadOnlySpan<char> method, out ReadOnlySpan<char> hash, out ReadOnlySpan<char> fingerprint)
    {
        method = default;
        hash = default;
        fingerprint = default;
        var end = key.LastIndexOf(':');
        if (end < 1 || key[end - 1] != '}')
        {
            return false;
        }

        fingerprint = key[(end + 1)..];
        return TrySplitHash(key[..(end - 1)], out method, out hash);
    }

    private static bool TrySplitHash(ReadOnlySpan<char> text, out ReadOnlySpan<char> method, out ReadOnlySpan<char> hash)
    {
        method = default;
        hash = default;
        if (text.Length <= Start.Length + HashLength || text[^(HashLength + 1)] != '{' || !text.StartsWith(Start))
        {
            return false;
        }

        method = text[..^HashLength];
        hash = text[^HashLength..];
        return true;
    }

    private static bool TryReadBits(ReadOnlySpan<char> characters, out long bits)
    {
        Span<byte> bytes = stackalloc byte[9];
        if (Base64Url.DecodeFromChars(characters, bytes, out _, out var length) != OperationStatus.Done || length < sizeof(long))
        {
            bits = 0;
            return false;
        }

        bits = BinaryPrimitives.ReadInt64BigEndian(bytes);
        return true;
    }

    private static long RowOf(ReadOnlySpan<char> key)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(key), hash);
        return BinaryPrimitives.ReadInt64BigEndian(hash);
    }
}
