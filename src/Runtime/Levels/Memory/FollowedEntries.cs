using System.Runtime.InteropServices;
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
    /// <summary>What an entry takes here, in bytes: its place, and its slots in two dictionaries that are three quarters full.</summary>
    public const int BytesPerEntry = 160;

    // Two methods of one name, as of an assembly that is loaded twice, have an entry each of the same key.
    private readonly Dictionary<UInt128, Place> _byKey = [];
    private readonly Dictionary<Entry, Place> _places = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> _methods = new(StringComparer.Ordinal);
    private LogPosition _known;
    private long _floor;

    /// <summary>How many there are.</summary>
    public int Count => _places.Count;

    /// <summary>Whether nobody has said meanwhile that a result is to be forgotten.</summary>
    public bool Accept(Standing standing, LogPosition position) => order.IsValidByOthers(position, standing.Marks);

    /// <returns>How many bytes that takes.</returns>
    public int Add(Entry entry, Standing standing, LogPosition position)
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_byKey, standing.Key, out _);
        newest = new Place(entry, standing.Key, standing.Method, position) { Next = newest };
        _places.Add(entry, newest);
        CollectionsMarshal.GetValueRefOrAddDefault(_methods, standing.Method, out _)++;
        return BytesPerEntry;
    }

    /// <returns>How many bytes that frees.</returns>
    public int Remove(Entry entry)
    {
        if (!_places.Remove(entry, out var place))
        {
            return 0;
        }

        Unlink(place);
        ref var count = ref CollectionsMarshal.GetValueRefOrNullRef(_methods, place.Method);
        if (--count == 0)
        {
            _methods.Remove(place.Method);
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
                for (var place = _byKey.GetValueOrDefault(key); place is not null; place = place.Next)
                {
                    ChooseOlder(chosen, place, sequence);
                }
            }
            else if (read.TryReadTag(mark, out var tag))
            {
                foreach (var entry in tags.With(tag))
                {
                    ChooseOlder(chosen, _places.GetValueOrDefault(entry), sequence);
                }
            }
            else if (read.IsOfAll(mark) is var isOfAll && (isOfAll || _methods.ContainsKey(mark)))
            {
                // Not for each mark of others, of which there may be many: it goes through all entries.
                ChooseAll(chosen, static (place, by) => (by.isOfAll || place.Method == by.mark) && place.Position.Sequence < by.sequence, (mark, isOfAll, sequence));
            }
        }

        return chosen;
    }

    /// <summary>All of them.</summary>
    public List<Entry> All() => [.. _places.Keys];

    private static void ChooseOlder(List<Entry> chosen, Place? place, long sequence)
    {
        if (place?.Position.Sequence < sequence)
        {
            chosen.Add(place.Entry);
        }
    }

    private void Unlink(Place place)
    {
        ref var newest = ref CollectionsMarshal.GetValueRefOrNullRef(_byKey, place.Key);
        if (newest != place)
        {
            var newer = newest!;
            while (newer.Next != place)
            {
                newer = newer.Next!;
            }

            newer.Next = place.Next;
        }
        else if (place.Next is { } older)
        {
            newest = older;
        }
        else
        {
            _byKey.Remove(place.Key);
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

    private sealed class Place(Entry entry, UInt128 key, string method, LogPosition position)
    {
        public Entry Entry => entry;

        public UInt128 Key => key;

        public string Method => method;

        public LogPosition Position => position;

        /// <summary>That of another entry of the key.</summary>
        public Place? Next { get; set; }
    }
}
