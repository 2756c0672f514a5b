using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Memo.Engine;

namespace Memo.Tests.Storages;

/// <summary>The places where threads note the uses of entries: few, and lent.</summary>
public static class UseSlotTests
{
    [Fact]
    public static void SlotsOfACollectedLevel_AreLentAgain()
    {
        // Loaded once more, since the levels of other tests hold slots of the process.
        var memo = new AssemblyLoadContext("alone").LoadFromAssemblyPath(typeof(CacheStorage).Assembly.Location);
        var rent = memo.GetType(typeof(UseSlot).FullName!, throwOnError: true)!.GetMethod(nameof(UseSlot.Rent))!.CreateDelegate<Func<int>>();

        Assert.Equal(UseSlot.Count, RentAll(memo));
        Assert.Equal(UseSlot.None, rent());
        GC.Collect();
        GC.WaitForPendingFinalizers();

        Assert.Equal(Enumerable.Range(0, UseSlot.Count), Enumerable.Range(0, UseSlot.Count).Select(_ => rent()).Order());
        Assert.Equal(UseSlot.None, rent());
    }

    [Fact]
    public static void WhenAllAreLent_EntriesGoWithout()
    {
        var rented = new List<int>();
        for (var slot = UseSlot.Rent(); slot != UseSlot.None; slot = UseSlot.Rent())
        {
            rented.Add(slot);
        }

        var storage = new MemoryStorage(2);
        storage["a"] = 1;
        storage["b"] = 2;
        _ = storage["a"];
        storage["c"] = 3;

        Assert.True(storage.ContainsKey("a"));
        Assert.False(storage.ContainsKey("b"));
        UseSlot.Return(rented);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int RentAll(Assembly memo)
    {
        var pool = Activator.CreateInstance(memo.GetType(typeof(UseSlotPool).FullName!, throwOnError: true)!)!;
        var rent = pool.GetType().GetMethod(nameof(UseSlotPool.Rent))!.CreateDelegate<Func<int>>(pool);
        var count = 0;
        while (rent() != UseSlot.None)
        {
            count++;
        }

        return count;
    }
}
