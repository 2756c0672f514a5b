using System.Runtime.InteropServices;

namespace Memo.Engine;

/// <summary>
/// Keys whose stored result must not be read: it was invalidated, and the storage has not forgotten it yet. Used under the
/// region's lock.
/// </summary>
/// <remarks>
/// Each removal under way raises a fence and lowers it when it is done. One that failed is owed: its fence stays until a later
/// removal, or a newer result in the old one's place, settles it.
/// </remarks>
internal sealed class KeyFences<TKey>
    where TKey : struct
{
    private readonly Dictionary<TKey, int> _raised = [];
    private readonly HashSet<TKey> _owed = [];

    public bool Hold(in TKey key) => _raised.Count > 0 && _raised.ContainsKey(key);

    /// <summary>Whether a removal of the key has failed and is to be tried again.</summary>
    public bool Owe(in TKey key) => _owed.Contains(key);

    public void Raise(in TKey key) => CollectionsMarshal.GetValueRefOrAddDefault(_raised, key, out _)++;

    public void Lower(in TKey key)
    {
        if (--CollectionsMarshal.GetValueRefOrNullRef(_raised, key) == 0)
        {
            _raised.Remove(key);
        }
    }

    /// <summary>The removal that raised a fence has failed.</summary>
    public void Fail(in TKey key)
    {
        if (!_owed.Add(key))
        {
            Lower(in key);
        }
    }

    /// <summary>Nothing is left of what could not be removed.</summary>
    public void Settle(in TKey key)
    {
        if (_owed.Remove(key))
        {
            Lower(in key);
        }
    }
}
