using Memo.Diagnostics;
using Memo.Levels.Bytes;
using Memo.Levels.Bytes.Level;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>What a storage could not forget is not read, and is forgotten as soon as it can be.</summary>
public static class OwedRemovalTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public static async Task Removal_IsPendingUntilTheStorageCanBeReached(bool isAsync, bool isClear)
    {
        var time = new FakeTime();
        var storage = new DictionaryByteStorage(time, queuesWrites: true);
        using var scope = new StorageScope(storage);
        var runs = 0;
        var method = new NumbersMethod(MemberWay.Task, _ => [++runs]);
        method.Call([1]);
        Assert.True(storage.Flush(Patience));
        storage.OnRemove = static _ => throw new IOException("The storage is out of order.");

        var reached = (isAsync, isClear) switch
        {
            (false, false) => method.Invalidate([1]),
            (false, true) => method.Clear(),
            (true, false) => await method.InvalidateAsync([1]),
            (true, true) => await method.ClearAsync(),
        };

        Assert.Equal(Invalidation.Pending, reached);
        Assert.False(method.TryPeek([1], out _));
        Assert.Equal((false, null), await method.TryPeekAsync([1]));
        Assert.Single(storage.Entries);
        Assert.True(storage.Level.AddTo(new("figures")).PendingInvalidations > 0);
        Assert.False(storage.Flush(TimeSpan.Zero));

        // What is newer waits in memory, where calls see it.
        Assert.Equal([2], method.Call([1]));
        Assert.Equal([2], method.Call([1]));
        storage.OnRemove = static _ => { };
        Callers.Await(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return storage.Flush(TimeSpan.FromMilliseconds(10));
        });
        Assert.Equal([2], method.Call([1]));
        Assert.Equal(0, storage.Level.AddTo(new("figures")).PendingInvalidations);
        Assert.Equal(2, runs);
    }

    [Fact]
    public static void RemovalThatAlwaysFails_KeepsNoOtherFromBeingDone()
    {
        var time = new FakeTime();
        using var storage = new DictionaryByteStorage(time, queuesWrites: true) { OnRemove = static _ => throw new IOException() };
        var level = storage.Level;
        level.Remove(new Removal("a", IsPrefix: false, "group:"));
        level.Remove(new Removal("b", IsPrefix: false, "group:"));
        var done = new List<string>();
        storage.OnRemove = key =>
        {
            if (key == "a")
            {
                throw new IOException();
            }

            lock (done)
            {
                done.Add(key);
            }
        };

        Callers.Await(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            return level.AddTo(new("x")).PendingInvalidations == 1;
        });
        lock (done)
        {
            Assert.Equal(["b"], done);
        }

        storage.OnRemove = static _ => { };
    }

    [Fact]
    public static void TooManyRemovals_BecomeOneOfTheirMethod()
    {
        var owed = new OwedRemovals();
        for (var i = 0; i < 10_000; i++)
        {
            owed.Owe(new Removal($"one:{{{i}}}:", IsPrefix: true, "one:{"), now: 0);
            owed.Owe(new Removal($"two:{i}", IsPrefix: false, "two:"), now: 0);
            Assert.InRange(owed.Count, 0, OwedRemovals.Capacity);
        }

        Assert.True(owed.Cover("one:{0}:x"));
        Assert.True(owed.Cover("two:9999"));
        Assert.False(owed.Cover("three:0"));
        while (owed.FindLeft(round: 1, new WriteQueue()) is { } left)
        {
            left.Round = 1;
            owed.Settle(left);
        }

        Assert.Equal(0, owed.Count);
        Assert.False(owed.Cover("one:{0}:x"));
    }

    [Fact]
    public static void RandomRemovals_CoverWhatTheirTextsSay()
    {
        var random = new Random(3);
        var owed = new OwedRemovals();
        var expected = new List<(Removal Removal, OwedRemoval Owed)>();
        for (var step = 0; step < 20_000; step++)
        {
            if (random.Next(3) == 0 && expected.Count > 0)
            {
                var (removal, settled) = expected[random.Next(expected.Count)];
                owed.Settle(settled);
                expected.RemoveAll(item => item.Removal == removal);
            }
            else if (expected.Count < 20)
            {
                var removal = new Removal(Text(random), random.Next(2) == 0, "");
                expected.Add((removal, owed.Owe(in removal, now: 0)));
            }

            var key = Text(random);
            Assert.Equal(expected.Any(item => item.Removal.Covers(key)), owed.Cover(key));
        }
    }

    [Fact]
    public static void BreakerThatIsOpen_ReadsNothingAndRecovers()
    {
        var time = new FakeTime();
        var storage = new DictionaryByteStorage(time, queuesWrites: true);
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers]);
        method.Call([1]);
        Assert.True(storage.Flush(Patience));
        var reads = 0;
        storage.OnGet = _ =>
        {
            reads++;
            throw new IOException("The storage is out of order.");
        };
        for (var i = 0; i < 20; i++)
        {
            Assert.False(method.TryPeek([1], out _));
        }

        Assert.Equal([2], method.Call([2]));
        Assert.Equal(CircuitBreaker.FailuresInARow, reads);
        Assert.Equal(BreakerState.Open, storage.Level.AddTo(new("figures")).Breaker);
        Assert.Equal(17, storage.Level.AddTo(new("figures")).SkippedReads);
        Assert.Contains("left alone", storage.Describe(), StringComparison.Ordinal);
        storage.OnGet = static _ => { };
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(method.TryPeek([1], out _));

        Assert.Equal(BreakerState.Closed, storage.Level.AddTo(new("figures")).Breaker);
        Assert.DoesNotContain("left alone", storage.Describe(), StringComparison.Ordinal);
    }

    private static string Text(Random random) => string.Concat(Enumerable.Range(0, random.Next(5)).Select(_ => (char)('a' + random.Next(2))));
}
