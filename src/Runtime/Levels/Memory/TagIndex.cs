using System.Runtime.InteropServices;

namespace Memo.Levels.Memory;

/// <summary>Which entries of a memory level have which tags. Used under the level's lock; entries without tags are not in it.</summary>
internal sealed class TagIndex
{
    /// <summary>What an entry takes in the index, in bytes, beside its tags.</summary>
    public const int BytesPerEntry = 40;

    /// <summary>What each of its tags takes in the index, in bytes.</summary>
    public const int BytesPerUse = 30;

    /// <summary>What a tag takes that no other entry has, in bytes: a slot in the table of tags, and a set with room for a few entries.</summary>
    public const int BytesPerTag = 190;

    private readonly Dictionary<string, HashSet<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<Entry, string[]> _tags = new(ReferenceEqualityComparer.Instance);

    /// <returns>What the index takes more by tags that no other entry has, in bytes.</returns>
    public int Add(Entry entry, string[] tags)
    {
        _tags.Add(entry, tags);
        var before = _entries.Count;
        foreach (var tag in tags)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_entries, tag, out _) ??= new(ReferenceEqualityComparer.Instance)).Add(entry);
        }

        return (_entries.Count - before) * BytesPerTag;
    }

    /// <returns>What the index takes less by tags that no other entry has, in bytes.</returns>
    public int Remove(Entry entry)
    {
        if (!_tags.Remove(entry, out var tags))
        {
            return 0;
        }

        var before = _entries.Count;
        foreach (var tag in tags)
        {
            if (_entries.TryGetValue(tag, out var tagged) && tagged.Remove(entry) && tagged.Count == 0)
            {
                _entries.Remove(tag);
            }
        }

        return (before - _entries.Count) * BytesPerTag;
    }

    /// <summary>The entries with a tag, as they are now.</summary>
    public Entry[] With(string tag) => _entries.TryGetValue(tag, out var tagged) ? [.. tagged] : [];
}
