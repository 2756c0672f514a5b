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

    /// <summary>Of the entries of a method, or of all named values.</summary>
    public static string Method(string cacheNamespace, string name) => $"method:{cacheNamespace}:{name}";

    /// <summary>Of the entries of a key; its hash tells of namespace and method.</summary>
    public static string Key(ReadOnlySpan<byte> hash) => KeyPrefix + Base64Url.EncodeToString(hash);

    /// <summary>Of the entries with a tag.</summary>
    public static string Tag(string cacheNamespace, string tag) => $"tag:{cacheNamespace}:{tag}";

    /// <summary>The first half of the hash in the mark of a key.</summary>
    /// <returns>False if the mark is none of a key.</returns>
    public static bool TryReadKey(string mark, out UInt128 key)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        key = default;
        if (!mark.StartsWith(KeyPrefix, StringComparison.Ordinal)
            || !Base64Url.TryDecodeFromChars(mark.AsSpan(KeyPrefix.Length), hash, out var length)
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
    public static string[] Of(string cacheNamespace, string methodMark, ReadOnlySpan<byte> hash, ReadOnlySpan<string> tags)
    {
        var marks = new string[3 + tags.Length];
        marks[0] = All;
        marks[1] = methodMark;
        marks[2] = Key(hash);
        for (var i = 0; i < tags.Length; i++)
        {
            marks[3 + i] = Tag(cacheNamespace, tags[i]);
        }

        return marks;
    }
}
