namespace Memo.Levels.Bytes.Level;

/// <summary>
/// What a storage is yet to forget; until it has, nothing of it is read. Used under the lock of its <see cref="Backlog"/>.
/// </summary>
/// <remarks>
/// None is ever given up. Beyond <see cref="Capacity"/> those of a method become one that forgets the whole method, so that there
/// are no more than that and the methods.
/// </remarks>
internal sealed class OwedRemovals
{
    public const int Capacity = 4_096;

    private readonly Dictionary<string, OwedRemoval> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwedRemoval> _prefixes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OwedRemoval>.AlternateLookup<ReadOnlySpan<char>> _byPrefix;

    // The prefixes have few lengths: a look-up for each takes the place of comparing with every one.
    private readonly SortedDictionary<int, int> _lengths = [];

    public OwedRemovals() => _byPrefix = _prefixes.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Count => _keys.Count + _prefixes.Count;

    /// <summary>Notes that something is to be forgotten.</summary>
    public OwedRemoval Owe(in Removal removal, long now)
    {
        if (Count >= Capacity && !TableOf(in removal).ContainsKey(removal.Text))
        {
            Fold();
        }

        var table = TableOf(in removal);
        if (!table.TryGetValue(removal.Text, out var owed))
        {
            table.Add(removal.Text, owed = new OwedRemoval(removal, now));
            if (removal.IsPrefix)
            {
                _lengths[removal.Text.Length] = _lengths.GetValueOrDefault(removal.Text.Length) + 1;
            }
        }

        owed.Version++;
        return owed;
    }

    /// <summary>Whether an entry is to be forgotten.</summary>
    public bool Cover(string key)
    {
        if (Count == 0)
        {
            return false;
        }

        if (_keys.ContainsKey(key))
        {
            return true;
        }

        foreach (var (length, _) in _lengths)
        {
            if (length <= key.Length && _byPrefix.ContainsKey(key.AsSpan(0, length)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The storage has forgotten it.</summary>
    public void Settle(OwedRemoval owed)
    {
        if (TableOf(owed.Removal).Remove(owed.Removal.Text) && owed.Removal.IsPrefix)
        {
            var length = owed.Removal.Text.Length;
            if (--_lengths[length] == 0)
            {
                _lengths.Remove(length);
            }
        }
    }

    /// <summary>Nothing is to be forgotten any more.</summary>
    public void Clear()
    {
        _keys.Clear();
        _prefixes.Clear();
        _lengths.Clear();
    }

    /// <summary>One that nobody is about to do, that was not tried in a round, and that need not wait for a write; null: none.</summary>
    public OwedRemoval? FindLeft(int round, WriteQueue writes)
    {
        foreach (var owed in _prefixes.Values.Concat(_keys.Values))
        {
            if (owed.UnderWay == 0 && owed.Round != round && !writes.IsWriting(owed.Removal))
            {
                return owed;
            }
        }

        return null;
    }

    private Dictionary<string, OwedRemoval> TableOf(in Removal removal) => removal.IsPrefix ? _prefixes : _keys;

    private void Fold()
    {
        foreach (var owed in (OwedRemoval[])[.. _keys.Values.Concat(_prefixes.Values).Where(static owed => owed.UnderWay == 0)])
        {
            var group = Removal.OfAll(owed.Removal.Group);
            if (owed.Removal.Text == group.Text)
            {
                continue;
            }

            Settle(owed);
            if (_prefixes.TryGetValue(group.Text, out var whole))
            {
                whole.Version++;
            }
            else
            {
                _prefixes.Add(group.Text, new OwedRemoval(group, owed.Since) { Version = 1 });
                _lengths[group.Text.Length] = _lengths.GetValueOrDefault(group.Text.Length) + 1;
            }
        }
    }
}
