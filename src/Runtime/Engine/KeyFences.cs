using System.Runtime.InteropServices;

namespace Memo.Engine;

/// <summary>
/// Keys whose stored result must not be read, because it was invalidated while a storage was being handed it. Used under the
/// region's lock.
/// </summary>
internal sealed class KeyFences<TKey>
    where TKey : struct
{
    private readonly Dictionary<TKey, int> _counts = [];

    public bool Hold(in TKey key) => _counts.Count > 0 && _counts.ContainsKey(key);

    /// <summary>Fences a key once more.</summary>
    public void Raise(in TKey key) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _)++;

    /// <summary>Takes back one <see cref="Raise"/>.</summary>
    public void Lower(in TKey key)
    {
        if (--CollectionsMarshal.GetValueRefOrNullRef(_counts, key) == 0)
        {
            _counts.Remove(key);
        }
    }
}
