using Memo.Tests.Support;
using static Memo.Tests.Storages.Size.WeighedMethods;

namespace Memo.Tests.Storages.Size;

/// <summary>Many threads on one <see cref="MemorySizeStorage"/>.</summary>
public static class SizeConcurrencyTests
{
    private const int Threads = 8;
    private const int Operations = 10_000;
    private const int Ids = 100;
    private const int MaxSize = 20_000;

    [Fact]
    public static void ManyThreads_StayWithinTheBoundAndLoseCountOfNothing()
    {
        var weights = new Weights();
        using var storage = new MemorySizeStorage(MaxSize);
        using var scope = new StorageScope(storage);
        var largestEntry = new[] { weights.OfNamed(Weights.Lengths - 1), weights.OfResult(Weights.Lengths - 1), weights.OfTagged }.Max();
        var largest = new long[Threads];
        using var barrier = new Barrier(Threads);
        var threads = Enumerable.Range(0, Threads).Select(index => new Thread(() =>
        {
            var random = new Random(index);
            barrier.SignalAndWait();
            for (var i = 0; i < Operations; i++)
            {
                Operate(storage, random);
                largest[index] = Math.Max(largest[index], storage.Size!.Value);
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());

        Assert.InRange(largest.Max(), 1, MaxSize + largestEntry);
        Assert.InRange(storage.Size!.Value, 1, MaxSize);
        Assert.Equal(Sum(storage, weights), storage.Size);
        storage.Clear();
        Assert.Equal((0, 0), (storage.Size, storage.Count));
    }

    private static void Operate(CacheStorage storage, Random random)
    {
        var id = random.Next(Ids);
        switch (random.Next(12))
        {
            case 0 or 1 or 2:
                storage.Set($"named {id:D2}", new byte[id], random.Next(4) == 0 ? TimeSpan.FromMilliseconds(1 + random.Next(50)) : null);
                break;
            case 3 or 4 or 5:
                Sized(id);
                break;
            case 6 or 7:
                WithTag(id);
                break;
            case 8:
                storage.Remove($"named {id:D2}");
                break;
            case 9:
                SizedCache.Invalidate(id);
                break;
            case 10:
                CacheStorage.InvalidateTag($"weighed:{id:D2}");
                break;
            default:
                storage.TryGet<byte[]>($"named {id:D2}", out _);
                break;
        }

        if (random.Next(2_000) == 0)
        {
            storage.Clear();
        }
    }

    // Of entries that have expired, those are gone that have been looked for.
    private static long Sum(CacheStorage storage, Weights weights)
    {
        var all = Enumerable.Range(0, Ids).ToList();
        return all.Where(id => storage.ContainsKey($"named {id:D2}")).Sum(weights.OfNamed)
            + all.Where(static id => SizedCache.TryGet(id, out _)).Sum(id => weights.OfResult(LengthOf(id)))
            + (all.Count(static id => TaggedTextCache.TryGet($"{id:D2}", out _)) * weights.OfTagged);
    }
}
