using System.Collections.Concurrent;
using Memo.Soak.Tests.Sequential;
using Memo.Soak.Tests.Support;
using Memo.Tests.Support;

namespace Memo.Soak.Tests.Concurrent;

/// <summary>Sixteen callers at once, and everything that can be done. A failure names the seed: MEMO_SEED repeats its choices.</summary>
public sealed class ConcurrencyTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly Func<TimeProvider, CacheStorage>[] Storages =
    [
        static time => new MemoryStorage(maxItems: 20, time),
        static time => new UnboundedStorage(time),
        static time => new DictionaryStorage(new ConcurrentDictionary<string, object?>(), time),
        static time => new BytesInMemory(time),
        static time => new MultiLevelStorage(new MemoryStorage(maxItems: 20, time), new BytesInMemory(time)),
        static time => new MultiLevelStorage(new MemoryStorage(maxItems: 20, time), new BytesInMemory(time), new BytesInMemory(time)),
        static time => new MultiLevelStorage(new BytesInMemory(time), new BytesInMemory(time)),
    ];

    private static readonly string[] Names = ["memory", "memory-unbounded", "objects", "bytes", "memory,bytes", "memory,bytes,bytes", "bytes,bytes"];

    public static TheoryData<int> Kinds => [.. Enumerable.Range(0, Storages.Length)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Everything_ServesNothingOlderThanTheLastInvalidation(int kind) => await RunAsync(kind, isCalm: false);

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task CallsAlone_ComputeOneAtATime(int kind) => await RunAsync(kind, isCalm: true);

    private static async Task RunAsync(int kind, bool isCalm)
    {
        var unobserved = new ConcurrentQueue<Exception>();
        EventHandler<UnobservedTaskExceptionEventArgs> note = (_, args) => unobserved.Enqueue(args.Exception);
        TaskScheduler.UnobservedTaskException += note;
        var time = new CountingTime();
        var storage = Storages[kind](time);
        using var scope = new StorageScope(storage);
        var faults = await Run.ForAsync(storage, Effort.Seed, Effort.Concurrent / (2 * Storages.Length), isCalm);
        Assert.True(await storage.FlushAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));

        Assert.True(faults.Count == 0, $"{Names[kind]}\n{string.Join('\n', faults)}");
        Assert.Equal(0, storage.FlightCount);
        Assert.Equal(0, storage.Background.Count);
        storage.Dispose();
        Assert.True(SpinWait.SpinUntil(() => time.SetTimers == 0, Patience), $"{Names[kind]}: {time.SetTimers} timers are left");
        GC.Collect();
        GC.WaitForPendingFinalizers();
        TaskScheduler.UnobservedTaskException -= note;
        Assert.Empty(unobserved);
    }
}
