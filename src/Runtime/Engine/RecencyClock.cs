namespace Memo.Engine;

/// <summary>
/// Orders the uses of entries across threads almost without writes that threads share: each thread counts its own uses from a common
/// lead on, and moves the lead when it has gone far enough beyond it. Whoever finds itself behind goes on from there.
/// </summary>
/// <remarks>
/// <para>
/// One thread alone draws strictly rising stamps. With several, a stamp is later than the lead it was drawn at, and no thread goes more
/// than <see cref="Reach"/> beyond the lead. As many threads as there are processors have seats and may do so; who takes the seat of
/// another moves the lead past all stamps drawn so far. So what a stamp misses are at most <see cref="Reach"/> uses of each of the other
/// seats: 32 for each processor, 64 with two.
/// </para>
/// <para>
/// When one thread moves the lead and another reads it next, both lose some 70 ns (two processors of one socket), so what counts is how
/// seldom that is. With two it is every 48 uses, which one thread alone does not feel: the branch predictor still learns that period, and
/// no longer one of 57.
/// </para>
/// </remarks>
internal static class RecencyClock
{
    private static readonly int Seats = Math.Max(2, Environment.ProcessorCount);

    private static Padded _lead;
    private static Padded _tickets = new() { Value = Seats };

    /// <summary>How far a thread goes beyond the lead at most.</summary>
    public static long Reach { get; } = 32L * Seats / (Seats - 1);

    /// <summary>How far the thread that moved the lead last goes. Less, so that of two that are equally fast the same one moves it again.</summary>
    public static long LeaderReach { get; } = (Reach * 3 / 4) - 1;

    /// <summary>What a stamp that is drawn now must be later than.</summary>
    public static long Lead => Volatile.Read(ref _lead.Value);

    /// <summary>Moves the lead, unless another thread has done so meanwhile.</summary>
    public static bool TryMove(long lead, long stamp) => Interlocked.CompareExchange(ref _lead.Value, stamp, lead) == lead;

    /// <summary>Moves the lead past all stamps that were drawn.</summary>
    /// <returns>The lead.</returns>
    public static long Overtake() => Interlocked.Add(ref _lead.Value, Reach);

    /// <summary>Takes the seat that was taken longest ago; who had it finds itself behind once the lead is moved past all stamps.</summary>
    /// <returns>The ticket, never 0.</returns>
    public static long TakeSeat() => Interlocked.Increment(ref _tickets.Value);

    /// <summary>Whether a ticket is one of a seat still.</summary>
    public static bool IsSeat(long ticket) => Volatile.Read(ref _tickets.Value) - ticket < Seats;
}
