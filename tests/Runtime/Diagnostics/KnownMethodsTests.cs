using System.Runtime.CompilerServices;
using Memo.Engine;

namespace Memo.Tests.Diagnostics;

/// <summary>Which methods metrics tell of.</summary>
public static class KnownMethodsTests
{
    [Fact]
    public static void MethodsOfOneName_AreOne()
    {
        var (one, other) = (KnownMethods.Add(new MethodCounters("Twice")), KnownMethods.Add(new MethodCounters("Twice")));
        one.CountMiss();
        other.InOneStorage().CountMiss();

        Assert.Equal(2, KnownMethods.Snapshot()["Twice"].Misses);
        GC.KeepAlive((one, other));
    }

    [Fact]
    public static void MethodThatNobodyHolds_IsNotKept()
    {
        var counters = Create();

        GC.Collect();

        Assert.False(counters.IsAlive);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Create() => new(KnownMethods.Add(new MethodCounters("Gone")));
}
