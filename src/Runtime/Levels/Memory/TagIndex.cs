using System.Runtime.InteropServices;

namespace Memo.Levels.Memory;

/// <summary>Which entries of a memory level have which tags. Used under the level's lock; entries without tags are not in it.</summary>
internal sealed class TagIndex
{
    private readonly Dictionary<string, HashSet<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<Entry, string[]> _tags = new(ReferenceEqualityComparer.Instance);

    public void Add(Entry entry, string[] tags)
    {
        _tags.Add(entry, tags);
        foreach (var tag in tags)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(_entries, tag, out _) ??= new(ReferenceEqualityComparer.Instance)).Add(entry);
        }
    }

    public void Remove(Entry entry)
    {
        if (!_tags.Remove(entry, out var tags))
        {
            return;
        }

        foreach (var tag in tags)
        {
            if (_entries.TryGetValue(tag, out var tagged) && tagged.Remove(entry) && tagged.Count == 0)
            {
                _entries.Remove(tag);
            }
        }
    }

    /// <summary>The entries with a tag, as they are now.</summary>
    public Entry[] With(string tag) => _entries.TryGetValue(tag, out var tagged) ? [.. tagged] : [];
}
