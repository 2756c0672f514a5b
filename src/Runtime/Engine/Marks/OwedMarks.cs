namespace Memo.Engine.Marks;

/// <summary>
/// Marks that this process has set and that a log has not taken yet. Each time a mark is set it is another debt: who delivers it settles
/// what was owed when the delivery began, not what has come since. All members are thread-safe.
/// </summary>
/// <remarks>
/// Who sets a mark delivers it, and with it what others could not deliver; what others are about to deliver is left to them, for a mark
/// that is delivered twice invalidates what has come in between. Beyond <see cref="Capacity"/> all become the one mark that every entry
/// has: a log would not keep more of them apart either.
/// </remarks>
internal sealed class OwedMarks
{
    /// <summary>The mark that every entry has.</summary>
    public const string Everything = "all";

    /// <summary>How many marks are kept apart.</summary>
    public const int Capacity = MarkTable.Capacity;

    /// <summary>How many marks are delivered at once, unless more are set at once.</summary>
    public const int MaxDelivery = 1_024;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Debt> _debts = new(StringComparer.Ordinal);
    private long _last;
    private int _count;

    public int Count => Volatile.Read(ref _count);

    /// <summary>Owes marks, and begins to deliver them.</summary>
    /// <returns>What is to be delivered together, to be given to <see cref="End"/>: these, and others that nobody is about to deliver.</returns>
    public Delivery Begin(ReadOnlySpan<string> marks)
    {
        lock (_gate)
        {
            Note(marks);
            return new Delivery(Choose(marks), _last);
        }
    }

    /// <summary>Owes marks, which somebody else delivers.</summary>
    public void Owe(ReadOnlySpan<string> marks)
    {
        lock (_gate)
        {
            Note(marks);
        }
    }

    /// <summary>A delivery has ended.</summary>
    /// <param name="delivery">The delivery.</param>
    /// <param name="isSettled">Whether nothing of it is owed any more, except what has been set again meanwhile.</param>
    public void End(in Delivery delivery, bool isSettled)
    {
        lock (_gate)
        {
            foreach (var debt in delivery.Debts)
            {
                debt.UnderWay--;
                if (isSettled && debt.Number <= delivery.Last && _debts.TryGetValue(debt.Mark, out var owed) && owed == debt)
                {
                    _debts.Remove(debt.Mark);
                }
            }

            Volatile.Write(ref _count, _debts.Count);
        }
    }

    /// <summary>Owes nothing any more.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _debts.Clear();
            Volatile.Write(ref _count, 0);
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

    private void Note(ReadOnlySpan<string> marks)
    {
        foreach (var mark in marks)
        {
            Note(mark);
        }

        if (_debts.Count > Capacity)
        {
            _debts.Clear();
            Note(Everything);
        }

        Volatile.Write(ref _count, _debts.Count);
    }

    private void Note(string mark)
    {
        if (!_debts.TryGetValue(mark, out var debt))
        {
            _debts.Add(mark, debt = new Debt(mark));
        }

        debt.Number = ++_last;
    }

    private Debt[] Choose(ReadOnlySpan<string> marks)
    {
        var chosen = new List<Debt>();
        foreach (var mark in marks)
        {
            if (_debts.TryGetValue(mark, out var debt))
            {
                debt.UnderWay++;
                chosen.Add(debt);
            }
        }

        foreach (var debt in _debts.Values)
        {
            if (chosen.Count >= MaxDelivery)
            {
                break;
            }

            if (debt.UnderWay == 0)
            {
                debt.UnderWay++;
                chosen.Add(debt);
            }
        }

        return [.. chosen];
    }

    /// <summary>A mark that is owed.</summary>
    public sealed class Debt(string mark)
    {
        public string Mark { get; } = mark;

        /// <summary>Which of all debts it is, since it was set last.</summary>
        public long Number { get; set; }

        /// <summary>How many are about to deliver it.</summary>
        public int UnderWay { get; set; }
    }

    /// <summary>Marks on their way.</summary>
    /// <param name="Debts">The marks.</param>
    /// <param name="Last">The last debt when it began.</param>
    public readonly record struct Delivery(Debt[] Debts, long Last)
    {
        public bool IsEmpty => Debts.Length == 0;

        public string[] Marks => Array.ConvertAll(Debts, static debt => debt.Mark);
    }
}
