using System.Buffers.Text;

namespace Memo.Levels.Bytes.Marks;

/// <summary>The marks by which entries are invalidated in a log. They name no version of the code, so that all versions hear of them.</summary>
internal static class EntryMarks
{
    /// <summary>Of every entry of a storage.</summary>
    public const string All = "all";

    /// <summary>Of the entries of a method, or of all named values.</summary>
    public static string Method(string cacheNamespace, string name) => $"method:{cacheNamespace}:{name}";

    /// <summary>Of the entries of a key; its hash tells of namespace and method.</summary>
    public static string Key(ReadOnlySpan<byte> hash) => $"key:{Base64Url.EncodeToString(hash)}";

    /// <summary>
    /// Says that a newer value of a key has been stored: what is kept in memory in front of the storage is out of date. It is no mark of an entry,
    /// for the newer value itself began before it.
    /// </summary>
    public static string Renewed(ReadOnlySpan<byte> hash) => $"renewed:{Base64Url.EncodeToString(hash)}";

    /// <summary>Of the entries with a tag.</summary>
    public static string Tag(string cacheNamespace, string tag) => $"tag:{cacheNamespace}:{tag}";

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
