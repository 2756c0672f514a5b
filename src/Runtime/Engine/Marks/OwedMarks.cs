using System.Runtime.InteropServices;
using Memo.Levels.Bytes.Marks;

namespace Memo.Engine.Marks;

/// <summary>
/// Marks that this process has set and that a log has not taken yet. Each time a mark is set it is another debt: who delivers it settles
/// what was owed when the delivery began, not what has come since. All members are thread-safe.
/// </summary>
/// <remarks>
/// Beyond <see cref="Capacity"/> they become the one mark that every entry has: a log would not keep more of them apart either.
/// </remarks>
internal sealed class OwedMarks
{
    /// <summary>How many marks are kept apart.</summary>
    public const int Capacity = MarkTable.Capacity;

    /// <summary>How many marks are delivered at once, unless more are set at once.</summary>
    public const int MaxDelivery = 1_024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _debts = new(StringComparer.Ordinal);
    private long _last;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Owes marks.</summary>
    /// <returns>What is to be delivered together: these, and others that are owed.</returns>
    public Delivery Add(ReadOnlySpan<string> marks)
    {
        lock (_gate)
        {
            foreach (var mark in marks)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_debts, mark, out _) = ++_last;
            }

            if (_debts.Count > Capacity)
            {
                _debts.Clear();
                _debts.Add(EntryMarks.All, ++_last);
            }

            Volatile.Write(ref _count, _debts.Count);
            return new Delivery(Choose(marks), _last);
        }
    }

    /// <summary>Owes no more what was delivered, unless it has been set again meanwhile.</summary>
    public void Settle(Delivery delivery)
    {
        lock (_gate)
        {
            foreach (var mark in delivery.Marks)
            {
                if (_debts.TryGetValue(mark, out var debt) && debt <= delivery.Last)
                {
                    _debts.Remove(mark);
                }
            }

            Volatile.Write(ref _count, _debts.Count);
        }
    }

    /// <summary>Whether one of the marks is owed.</summary>
    public bool ContainAny(ReadOnlySpan<string> marks)
    {
        if (Count == 0)
        {
            return false;
        }

        lock (_gate)
        {
            foreach (var mark in marks)
            {
                if (_debts.ContainsKey(mark))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private string[] Choose(ReadOnlySpan<string> marks)
    {
        var chosen = new List<string>();
        foreach (var mark in marks)
        {
            if (_debts.ContainsKey(mark))
            {
                chosen.Add(mark);
            }
        }

        foreach (var mark in _debts.Keys)
        {
            if (chosen.Count >= MaxDelivery)
            {
                break;
            }

            if (!marks.Contains(mark))
            {
                chosen.Add(mark);
            }
        }

        return [.. chosen];
    }

    /// <summary>Marks on their way.</summary>
    /// <param name="Marks">The marks.</param>
    /// <param name="Last">The last debt among them.</param>
    public readonly record struct Delivery(string[] Marks, long Last)
    {
        public bool IsEmpty => Marks.Length == 0;
    }
}
