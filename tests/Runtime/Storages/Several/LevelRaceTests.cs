using Memo.CompilerServices;
using Memo.Engine.Marks;
using Memo.Tests.Coding;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Several;

/// <summary>What happens to the levels while a result is on its way from one to another.</summary>
public static class LevelRaceTests
{
    [Fact]
    public static void ResultThatIsFoundWhileItsTagIsInvalidated_IsNotKeptInMemory()
    {
        using var levels = new Levels(hasMiddle: true);
        var generation = 0;
        var method = new MemoizedMethod<Int32Key, int>(
            new MethodDescriptor("Handmade.Tagged") { HasTags = true, Layout = "layout", CodeFingerprint = static () => "code" }, Codecs.Int32);
        var body = new MethodBody<Int32Key, int, int, int>((_, _) => ++generation) { Tags = static (_, _) => ["levels:tag"] };
        var old = Call();
        levels.Middle.Entries.Clear();
        levels.Storage.ForgetResults();

        // The tag is marked in this process, the result is found, and then the storage hears of the tag; others cannot.
        TagMarks.Add("levels:tag");
        levels.Middle.OnSet = _ =>
        {
            levels.Middle.OnSet = static _ => { };
            levels.Log.IsCutOff = true;
            levels.Storage.ForgetTag("levels:tag");
        };
        Assert.Equal(old, Call());

        Assert.Equal(0, levels.Memory.Count);
        Assert.NotEqual(old, Call());

        int Call()
        {
            var key = new Int32Key(1);
            return method.TryGet(in key, out var value) ? value : method.Compute(key, 1, body, CancellationToken.None);
        }
    }

    [Fact]
    public static void ResultThatComesWhenTheStorageHasEnded_IsNotKeptInMemory()
    {
        using var levels = new Levels();
        levels.Last.OnSet = _ => levels.Storage.Dispose();

        levels.Method.Call(1);

        Assert.Equal(0, levels.Memory.Count);
        Assert.Null(levels.LevelOf(1, out _));
    }

    [Fact]
    public static void ResultThatWasLookedForLong_IsFollowed()
    {
        using var levels = new Levels();
        levels.Method.Call(1);
        var mark = levels.Marks[2];
        levels.Storage.ForgetResults();
        levels.Last.OnGet = _ => levels.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(nameof(DictionaryByteStorage), levels.LevelOf(1, out _));

        levels.MarkElsewhere(mark);

        Assert.Equal(0, levels.Memory.Count);
    }

    [Fact]
    public static void ResultThatIsTooLargeForAFasterLevel_IsNotCopiedThere()
    {
        using var levels = new Levels(hasMiddle: true);
        var value = levels.Method.Call(1);
        levels.Middle.Entries.Clear();
        levels.Storage.ForgetResults();
        levels.Middle.LargestEntry = 1;

        Assert.Equal(value, levels.Method.Call(1));

        Assert.Empty(levels.Middle.Entries);
        Assert.Equal("memory", levels.LevelOf(1, out _));
    }

    [Fact]
    public static void LogThatDoesNotAnswer_LetsMemoryGoOnNoLongerThanTheLimit()
    {
        using var variables = new EnvironmentScope(("MEMO_CACHE_STALE_LIMIT", "1m"));
        CacheStorage.Configure("memory");
        using var levels = new Levels();
        levels.Method.Call(1);
        levels.Log.Hangs = true;
        levels.Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal("memory", levels.LevelOf(1, out _));

        levels.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(0, levels.Memory.Count);
        levels.Log.Hangs = false;
    }

    [Fact]
    public static void ResultsOfTwoMethodsOfOneName_AreBothForgotten()
    {
        using var levels = new Levels();
        var methods = Enumerable.Range(0, 3).Select(_ => new MemoizedMethod<Int32Key, int>(
            new MethodDescriptor("Handmade.Twice") { Layout = "layout", CodeFingerprint = static () => "code" }, Codecs.Int32)).ToArray();
        var generation = 0;
        foreach (var method in methods)
        {
            method.Compute(new Int32Key(1), 1, new((_, _) => ++generation), CancellationToken.None);
        }

        Assert.Equal(methods.Length, levels.Memory.Count);

        levels.MarkElsewhere(levels.Marks[2]);

        Assert.Equal(0, levels.Memory.Count);
        Assert.Equal(0, levels.Storage.FollowedCount);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public static async Task CallThatComesWhenOthersHaveInvalidated_DoesNotShareWhatBeganBefore(bool hasMemory)
    {
        using var levels = new Levels(hasMiddle: true, hasMemory: hasMemory);
        using var release = new ManualResetEventSlim();
        var generation = 0;
        var method = new MemoizedMethod<Int32Key, int>(
            new MethodDescriptor($"Handmade.Shared{hasMemory}") { Layout = "layout", CodeFingerprint = static () => "code" }, Codecs.Int32);
        var key = new Int32Key(1);
        method.Compute(key, 1, new((_, _) => ++generation), CancellationToken.None);
        var mark = levels.Marks[2];
        method.Invalidate(key);
        var body = new MethodBody<Int32Key, int, int, int>((_, _) =>
        {
            var began = Interlocked.Increment(ref generation);
            release.Wait(TestContext.Current.CancellationToken);
            return began;
        });
        var first = Task.Factory.StartNew(() => method.Compute(key, 1, body, CancellationToken.None), TaskCreationOptions.LongRunning);
        Callers.Await(() => Volatile.Read(ref generation) == 2);

        levels.MarkElsewhere(mark);
        var second = Task.Factory.StartNew(() => method.Compute(key, 1, body, CancellationToken.None), TaskCreationOptions.LongRunning);
        Callers.Await(() => method.Statistics.Joins == 1);
        release.Set();

        Assert.Equal(2, await first);
        Assert.Equal(3, await second);
    }

    [Fact]
    public static void ClockThatThrows_LeavesTheCallsAlone()
    {
        var time = new WearyTime();
        var last = new DictionaryByteStorage(time) { Log = new ProcessInvalidationLog() };
        using var storage = new MultiLevelStorage(new MemoryStorage(timeProvider: time), last);
        using var scope = new StorageScope(storage);
        var computations = 0;
        var method = new MemoizedMethod<Int32Key, int>(
            new MethodDescriptor("Handmade.Weary") { Layout = "layout", CodeFingerprint = static () => "code" }, Codecs.Int32);
        var body = new MethodBody<Int32Key, int, int, int>((_, _) => ++computations);
        var key = new Int32Key(1);
        Assert.Equal(1, method.Compute(key, 1, body, CancellationToken.None));

        // Told once whether the entry is alive, and then no more.
        for (var readings = 0; readings < 4; readings++)
        {
            storage.ForgetResults();
            time.Rest = readings;
            Assert.InRange(method.Compute(key, 1, body, CancellationToken.None), 1, computations);
            time.Rest = null;
        }

        Assert.Equal(0, method.Statistics.Joins);
        Assert.Equal(0, storage.FlightCount);
    }

    [Fact]
    public static void ClockThatMakesNoTimers_LeavesMemoryToOthers()
    {
        var time = new WearyTime { MakesNoTimers = true };
        var memory = new MemoryStorage(timeProvider: time);
        var last = new DictionaryByteStorage(time) { Log = new ProcessInvalidationLog() };
        Assert.Throws<InvalidTimeZoneException>(() => new MultiLevelStorage(memory, last));
        time.MakesNoTimers = false;

        using var storage = new MultiLevelStorage(memory, last);

        Assert.Same(memory, storage.Levels[0]);
    }

    [Fact]
    public static void LevelThatFailsToEnd_DoesNotKeepTheOthers()
    {
        var (isMiddleOver, isLastOver) = (false, false);
        var middle = new DictionaryByteStorage { Log = new ProcessInvalidationLog(), OnEnd = () => throw new InvalidTimeZoneException($"{isMiddleOver = true}") };
        var last = new DictionaryByteStorage { Log = new ProcessInvalidationLog(), OnEnd = () => isLastOver = true };
        var storage = new MultiLevelStorage(middle, last);

        Assert.Throws<InvalidTimeZoneException>(storage.Dispose);

        Assert.True(isMiddleOver);
        Assert.True(isLastOver);
    }

    /// <summary>The system's time, which stops to tell itself.</summary>
    private sealed class WearyTime : TimeProvider
    {
        /// <summary>How often it tells the time before it throws; null: always.</summary>
        public int? Rest { get; set; }

        public bool MakesNoTimers { get; set; }

        public override DateTimeOffset GetUtcNow() => Rest-- <= 0 ? throw new InvalidTimeZoneException() : base.GetUtcNow();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            MakesNoTimers ? throw new InvalidTimeZoneException() : base.CreateTimer(callback, state, dueTime, period);
    }
}
