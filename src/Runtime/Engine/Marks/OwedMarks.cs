using System.Runtime.InteropServices;

namespace Memo.Engine.Marks;

/// <summary>
/// Marks that this process has set and that a log has not taken yet. Each time a mark is set it is another debt: who delivers it settles
/// what was owed when the delivery began, not what has come since. All members are thread-safe.
/// </summary>
internal sealed class OwedMarks
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Debt> _debts = new(StringComparer.Ordinal);
    private long _last;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Owes marks, and begins to deliver them with what is left from before.</summary>
    /// <returns>
    /// What to deliver, to be given to <see cref="End"/>: the marks, and what nobody else is delivering just now, for a mark that is
    /// delivered twice invalidates what was computed in between.
    /// </returns>
    public Delivery Begin(ReadOnlySpan<string> marks)
    {
        lock (_gate)
        {
            var delivered = new HashSet<string>(StringComparer.Ordinal);
            foreach (var mark in marks)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(_debts, mark, out _).Last = ++_last;
                delivered.Add(mark);
            }

            foreach (var (mark, debt) in _debts)
            {
                if (debt.UnderWay == 0)
                {
                    delivered.Add(mark);
                }
            }

            foreach (var mark in delivered)
            {
                CollectionsMarshal.GetValueRefOrNullRef(_debts, mark).UnderWay++;
            }

            Volatile.Write(ref _count, _debts.Count);
            return new Delivery([.. delivered], _last);
        }
    }

    /// <summary>A delivery has ended.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="isSettled">Whether nothing of it is owed any more, except what has been set again meanwhile.</param>
    public void End(in Delivery delivery, bool isSettled)
    {
        lock (_gate)
        {
            foreach (var mark in delivery.Marks)
            {
                ref var debt = ref CollectionsMarshal.GetValueRefOrNullRef(_debts, mark);
                debt.UnderWay--;
                debt.SettledUpTo = isSettled ? Math.Max(debt.SettledUpTo, delivery.Last) : debt.SettledUpTo;
                if (debt.UnderWay == 0 && debt.Last <= debt.SettledUpTo)
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
                if (_debts.TryGetValue(mark, out var debt) && debt.Last > debt.SettledUpTo)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Marks on their way.</summary>
    /// <param name="Marks">The marks.</param>
    /// <param name="Last">The last debt when they were sent.</param>
    public readonly record struct Delivery(string[] Marks, long Last)
    {
        public bool IsEmpty => Marks.Length == 0;
    }

    // Kept while a delivery is under way, whose end has to find it.
    private struct Debt
    {
        public long Last;
        public long SettledUpTo;
        public int UnderWay;
    }
}
