using System.Runtime.InteropServices;

namespace Memo.Engine.Marks;

/// <summary>
/// Marks that this process has set and that a log has not taken yet. Each time a mark is set it is another debt: who delivers it settles
/// what was owed when the delivery began, not what has come since. All members are thread-safe.
/// </summary>
internal sealed class OwedMarks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _debts = new(StringComparer.Ordinal);
    private long _last;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Owes marks.</summary>
    /// <returns>All that is owed now, to be delivered together.</returns>
    public Delivery Add(ReadOnlySpan<string> marks)
    {
        lock (_gate)
        {
            foreach (var mark in marks)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_debts, mark, out _) = ++_last;
            }

            Volatile.Write(ref _count, _debts.Count);
            return new Delivery([.. _debts.Keys], _last);
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

    /// <summary>Marks on their way.</summary>
    /// <param name="Marks">The marks.</param>
    /// <param name="Last">The last debt among them.</param>
    public readonly record struct Delivery(string[] Marks, long Last)
    {
        public bool IsEmpty => Marks.Length == 0;
    }
}
