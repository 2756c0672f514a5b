using Memo.Diagnostics;
using Memo.Levels.Bytes.Level;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>What surrounds a storage neither ends its worker nor hides how it is.</summary>
public static class HostileSurroundingsTests
{
    [Fact]
    public static void ListenerThatThrows_EndsNeitherCallsNorTheWorker()
    {
        using var storage = new ListenedByteStorage();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);

        Assert.Equal([1], method.Call([1]));

        Assert.True(storage.Flush(TimeSpan.FromMinutes(1)));
        Assert.Single(storage.Entries);
    }

    [Fact]
    public static async Task StorageThatIsDisposedOf_IsToldToStopBeforeItReleasesWhatItHolds()
    {
        var one = new ListenedByteStorage();
        one.Dispose();
        var other = new ListenedByteStorage();
        await other.DisposeAsync();

        Assert.True(one.WasStopped && other.WasStopped);
    }

    [Fact]
    public static void LogOfTheProcess_DoesNotCloseTheBreaker()
    {
        var time = new FakeTime();
        var storage = new DictionaryByteStorage(time)
        {
            Log = new ProcessInvalidationLog(),
            OnGet = static _ => throw new IOException("The storage cannot be reached."),
            OnRemove = static _ => throw new IOException("The storage cannot be reached."),
        };
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);
        for (var i = 0; i < CircuitBreaker.FailuresInARow; i++)
        {
            // Each call asks the log anew.
            time.Advance(TimeSpan.FromMilliseconds(250));
            storage.Level.Marks!.TryCatchUp();
            storage.Level.Read("a").Dispose();
        }

        Assert.Equal(BreakerState.Open, storage.Level.AddTo(new LevelFigures("")).Breaker);
        Assert.Equal(Invalidation.Delivered, method.Invalidate([1]));
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal([2], method.Call([2]));
        Assert.NotEqual(BreakerState.Closed, storage.Level.AddTo(new LevelFigures("")).Breaker);
    }
}
