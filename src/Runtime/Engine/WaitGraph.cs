namespace Memo.Engine;

/// <summary>
/// Who waits for whom among computations, in the whole process, so that a wait that would close a cycle never begins.
/// </summary>
/// <remarks>
/// A wait is noted with the computation whose code waits and with all that enclose it. Only waits from inside a computation
/// are noted: others cannot be part of a cycle. Check and note are one step under the lock, so of several waits that would
/// close a cycle together the last one finds it.
/// </remarks>
internal static class WaitGraph
{
    private static readonly Lock Gate = new();

    /// <summary>Notes that <paramref name="waiter"/> waits for <paramref name="target"/>.</summary>
    /// <returns>False, and nothing noted, if <paramref name="target"/> itself waits for <paramref name="waiter"/>.</returns>
    public static bool TryBegin(Flight waiter, Flight target)
    {
        lock (Gate)
        {
            if (WouldClose(waiter, target))
            {
                return false;
            }

            for (var flight = waiter; flight is not null; flight = flight.Parent)
            {
                (flight.WaitsFor ??= []).Add(target);
            }

            return true;
        }
    }

    public static void End(Flight waiter, Flight target)
    {
        lock (Gate)
        {
            for (var flight = waiter; flight is not null; flight = flight.Parent)
            {
                flight.WaitsFor?.Remove(target);
            }
        }
    }

    private static bool WouldClose(Flight waiter, Flight target)
    {
        if (target.WaitsFor is null or { Count: 0 })
        {
            return false;
        }

        var seen = new HashSet<Flight> { target };
        var open = new Stack<Flight>(seen);
        while (open.TryPop(out var flight))
        {
            foreach (var next in flight.WaitsFor ?? [])
            {
                if (waiter.IsWithin(next))
                {
                    return true;
                }

                if (seen.Add(next))
                {
                    open.Push(next);
                }
            }
        }

        return false;
    }
}
