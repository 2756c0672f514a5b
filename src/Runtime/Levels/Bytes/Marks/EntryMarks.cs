using System.Buffers.Binary;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using Memo.Engine.Marks;

namespace Memo.Levels.Bytes.Marks;

/// <summary>The marks by which entries are invalidated in a log. They name no version of the code, so that all versions hear of them.</summary>
internal static class EntryMarks
{
    /// <summary>Of every entry of a storage.</summary>
    public const string All = OwedMarks.Everything;

    private const string KeyPrefix = "key:";
    private const string RenewalPrefix = "renewed:";

    /// <summary>Of the entries of a method, or of all named values.</summary>
    public static string Method(string cacheNamespace, string name) => $"method:{cacheNamespace}:{name}";

    /// <summary>Of the entries of a key; its hash tells of namespace and method.</summary>
    public static string Key(ReadOnlySpan<byte> hash) => KeyPrefix + Base64Url.EncodeToString(hash);

    /// <summary>
    /// Says that a newer value of a key has been stored: what is kept in memory in front of the storage is out of date. It is no mark of an entry,
    /// for the newer value itself began before it.
    /// </summary>
    public static string Renewed(ReadOnlySpan<byte> hash) => RenewalPrefix + Base64Url.EncodeToString(hash);

    /// <summary>Of the entries with a tag.</summary>
    public static string Tag(string cacheNamespace, string tag) => $"tag:{cacheNamespace}:{tag}";

    /// <summary>The first half of the hash in the mark of a key, or in one that says that there is a newer value.</summary>
    /// <returns>False if the mark is none of these.</returns>
    public static bool TryReadKey(string mark, out UInt128 key)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        key = default;
        var prefix = mark.StartsWith(KeyPrefix, StringComparison.Ordinal) ? KeyPrefix : RenewalPrefix;
        if (!mark.StartsWith(prefix, StringComparison.Ordinal)
            || !Base64Url.TryDecodeFromChars(mark.AsSpan(prefix.Length), hash, out var length)
            || length != hash.Length)
        {
            return false;
        }

        key = IdentityOf(hash);
        return true;
    }

    /// <summary>The tag in the mark of a tag.</summary>
    /// <returns>False if the mark is none of a tag in that namespace.</returns>
    public static bool TryReadTag(string mark, string cacheNamespace, [NotNullWhen(true)] out string? tag)
    {
        var prefix = Tag(cacheNamespace, "");
        tag = mark.StartsWith(prefix, StringComparison.Ordinal) ? mark[prefix.Length..] : null;
        return tag is not null;
    }

    /// <summary>The half of a key's hash by which entries in memory are found.</summary>
    public static UInt128 IdentityOf(ReadOnlySpan<byte> hash) => BinaryPrimitives.ReadUInt128LittleEndian(hash);

    /// <summary>All marks of an entry.</summary>
    /// <param name="cacheNamespace">The namespace.</param>
    /// <param name="methodMark">The mark of the method.</param>
    /// <param name="hash">The hash of the key.</param>
    /// <param name="tags">The entry's tags.</param>
    /// <param name="heedsRenewals">Whether it is kept in front of a storage that may hold a newer one.</param>
    public static string[] Of(string cacheNamespace, string methodMark, ReadOnlySpan<byte> hash, ReadOnlySpan<string> tags, bool heedsRenewals)
    {
        var marks = new string[(heedsRenewals ? 4 : 3) + tags.Length];
        marks[0] = All;
        marks[1] = methodMark;
        marks[2] = Key(hash);
        for (var i = 0; i < tags.Length; i++)
        {
            marks[3 + i] = Tag(cacheNamespace, tags[i]);
        }

        if (heedsRenewals)
        {
            marks[^1] = Renewed(hash);
        }

        return marks;
    }
}
