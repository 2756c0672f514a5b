using System.Runtime.CompilerServices;

namespace Memo.Engine;

/// <summary>
/// The <see cref="HitBlock"/> of each thread. A thread that ends leaves its block, with what it holds, to the next thread
/// that starts: nothing counted is lost, and there are never more blocks than threads were alive at once.
/// </summary>
internal static unsafe class HitBlocks
{
    private static readonly Lock Gate = new();
    private static readonly Stack<nint> Free = [];
    private static volatile nint[] _all = [];
    private static int _counters;

    [ThreadStatic]
    private static HitBlock* _current;

    [ThreadStatic]
    private static Owner? _owner;

    /// <summary>The block of the calling thread.</summary>
    public static HitBlock* Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var block = _current;
            return block is not null ? block : Rent();
        }
    }

    /// <summary>Creates a counter.</summary>
    /// <returns>Its number.</returns>
    public static int CreateCounter() => Interlocked.Increment(ref _counters) - 1;

    /// <summary>Counts a hit of the calling thread and what it saved.</summary>
    public static void CountHit(int counter, int savedMicroseconds) => Current->CountHit(counter, savedMicroseconds);

    /// <summary>The sum over all threads, exact for what happened before.</summary>
    public static (long Hits, long SavedMicroseconds) Sum(int counter)
    {
        long hits = 0, saved = 0;
        lock (Gate)
        {
            foreach (var block in _all)
            {
                var part = ((HitBlock*)block)->Read(counter);
                hits += part.Hits;
                saved += part.SavedMicroseconds;
            }
        }

        return (hits, saved);
    }

    /// <summary>The latest use, by any thread, of what has the slot.</summary>
    public static long LastUse(int slot)
    {
        var latest = 0L;
        foreach (var block in _all)
        {
            latest = Math.Max(latest, ((HitBlock*)block)->LastUse(slot));
        }

        return latest;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static void Grow(ref HitBlock block, int counter)
    {
        lock (Gate)
        {
            block.GrowTo(counter);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static HitBlock* Rent()
    {
        nint block;
        lock (Gate)
        {
            if (!Free.TryPop(out block))
            {
                block = (nint)HitBlock.Allocate();
                _all = [.. _all, block];
            }
        }

        _owner = new Owner(block);
        return _current = (HitBlock*)block;
    }

    /// <summary>Found by the garbage collector when its thread has ended.</summary>
    private sealed class Owner(nint block)
    {
        ~Owner()
        {
            lock (Gate)
            {
                Free.Push(block);
            }
        }
    }
}
