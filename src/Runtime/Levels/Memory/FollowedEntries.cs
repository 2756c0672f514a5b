using Memo.Engine;
using Memo.Engine.Marks;

namespace Memo.Levels.Memory;

/// <summary>
/// The entries of a memory level that stands in front of a storage with a log of invalidations: others may say that they are to be
/// forgotten. Used under the level's lock.
/// </summary>
/// <remarks>What comes in is checked under that lock, and what is learnt from the log is applied under it later: one of the two sees the other.</remarks>
/// <param name="order">The log, as far as it is known.</param>
internal sealed class FollowedEntries(IMarkOrder order)
{
    /// <summary>What an entry takes here, in bytes: its slots in two dictionaries that are three quarters full.</summary>
    public const int BytesPerEntry = 160;

    private readonly Dictionary<UInt128, Entry> _byKey = [];
    private readonly Dictionary<Entry, Place> _places = new(ReferenceEqualityComparer.Instance);
    private LogPosition _known;
    private long _floor;

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    /// <summary>Whether nobody has said meanwhile that a result is to be forgotten.</summary>
    public bool Accept(Standing standing, LogPosition position) => order.IsValidByOthers(position, standing.Marks);

    /// <returns>How many bytes that takes.</returns>
    public int Add(Entry entry, Standing standing, LogPosition position)
    {
        _byKey[standing.Key] = entry;
        _places.Add(entry, new Place(standing.Key, standing.Method, position));
        return BytesPerEntry;
    }

    /// <returns>How many bytes that frees.</returns>
    public int Remove(Entry entry)
    {
        if (!_places.Remove(entry, out var place))
        {
            return 0;
        }

        if (_byKey.TryGetValue(place.Key, out var newest) && ReferenceEquals(newest, entry))
        {
            _byKey.Remove(place.Key);
        }

        return BytesPerEntry;
    }

    /// <summary>The entries that others have invalidated.</summary>
    /// <param name="change">What has been learnt of the log.</param>
    /// <param name="read">Reads marks.</param>
    /// <param name="tags">The entries by tag.</param>
    public List<Entry> Choose(in LogChange change, IMarkReader read, TagIndex tags)
    {
        var chosen = new List<Entry>();
        if (change.Position.Epoch != _known.Epoch || change.Floor > _floor)
        {
            (_known, _floor) = (change.Position, change.Floor);
            ChooseAll(chosen, static (place, change) => place.Position.Epoch != change.Position.Epoch || place.Position.Sequence < change.Floor, in change);
        }

        foreach (var (mark, sequence) in change.Marks)
        {
            if (read.TryReadKey(mark, out var key))
            {
                ChooseOlder(chosen, _byKey.GetValueOrDefault(key), sequence);
            }
            else if (read.TryReadTag(mark, out var tag))
            {
                foreach (var entry in tags.With(tag))
                {
                    ChooseOlder(chosen, entry, sequence);
                }
            }
            else
            {
                ChooseAll(chosen, static (place, by) => (by.IsOfAll || place.Method == by.Mark) && place.Position.Sequence < by.Sequence, (Mark: mark, IsOfAll: read.IsOfAll(mark), Sequence: sequence));
            }
        }

        return chosen;
    }

    /// <summary>All of them.</summary>
    public List<Entry> All() => [.. _places.Keys];

    private void ChooseOlder(List<Entry> chosen, Entry? entry, long sequence)
    {
        if (entry is not null && _places.TryGetValue(entry, out var place) && place.Position.Sequence < sequence)
        {
            chosen.Add(entry);
        }
    }

    private void ChooseAll<TState>(List<Entry> chosen, Func<Place, TState, bool> isChosen, in TState state)
    {
        foreach (var (entry, place) in _places)
        {
            if (isChosen(place, state))
            {
                chosen.Add(entry);
            }
        }
    }

    private readonly record struct Place(UInt128 Key, string Method, LogPosition Position);
}
