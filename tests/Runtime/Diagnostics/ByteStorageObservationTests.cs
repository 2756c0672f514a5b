using System.Diagnostics;
using Memo.Tests.Diagnostics.Listening;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Diagnostics;

/// <summary>What is told of a storage of bytes.</summary>
public sealed class ByteStorageObservationTests : IDisposable
{
    private const int Opened = 20;
    private const int Closed = 21;
    private const int Rejected = 30;
    private const int Pending = 40;
    private const int Delivered = 41;

    private readonly FakeTime _time = new();
    private readonly WatchedByteStorage _storage;
    private readonly StorageScope _scope;
    private readonly LogScope _log = new();

    public ByteStorageObservationTests()
    {
        _storage = new WatchedByteStorage(_time);
        _scope = new StorageScope(_storage);
    }

    public void Dispose()
    {
        _log.Dispose();
        _scope.Dispose();
        _storage.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Operations_AreSpansThatEndWithTheCall(bool isAsynchronous)
    {
        using var spans = new Spans();
        using var outer = new Activity("outer").Start();

        await CallAsync(isAsynchronous, 1);
        await CallAsync(isAsynchronous, 1);

        Assert.Same(outer, Activity.Current);
        var operations = spans.Ended
            .Where(span => span.GetTagItem("memo.level") is nameof(WatchedByteStorage))
            .Select(span => ((string)span.GetTagItem("memo.operation")!, (string)span.GetTagItem("memo.outcome")!))
            .ToList();
        Assert.Equal(("get", "miss"), operations[0]);
        Assert.Contains(("set", "ok"), operations);
        Assert.Equal(("get", "hit"), operations[^1]);
    }

    [Fact]
    public void OpenBreaker_IsLoggedAndMeasured()
    {
        using var readings = new MeterReadings();
        _storage.OnGet = _storage.OnSet = static _ => throw new IOException();

        for (var number = 0; number < 10; number++)
        {
            ObservedMethods.SquareOf(number);
        }

        Assert.Single(_log.Of(Opened));
        Assert.Equal(2, Assert.Single(readings.Of("memo.level.breaker"), IsOfLevel).Value);
        Assert.InRange(_storage.Statistics.Levels[0].Failures, 5, 6);
        Assert.True(Assert.Single(readings.Of("memo.level.failures"), IsOfLevel).Value >= 5);
        Assert.True(Assert.Single(readings.Of("memo.queue.dropped"), IsOfLevel).Value >= 5);

        _storage.OnGet = _storage.OnSet = static _ => { };
        _time.Advance(TimeSpan.FromMinutes(1));
        ObservedMethods.SquareOf(100);
        Assert.Single(_log.Of(Closed));
        Assert.Equal(0, Assert.Single(readings.Of("memo.level.breaker"), IsOfLevel).Value);
    }

    [Fact]
    public void DamagedEntry_IsLoggedWithoutItsKey()
    {
        ObservedMethods.SquareOf(1);
        _storage.Damage = static bytes => bytes[..^1];

        ObservedMethods.SquareOf(1);

        var told = Assert.Single(_log.Of(Rejected));
        Assert.Contains("not logged", told.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SquareOf", told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidationThatWaits_IsLoggedAndMeasuredUntilItIsDelivered()
    {
        using var readings = new MeterReadings();
        ObservedMethods.Forgotten(1);
        _storage.OnRemove = static _ => throw new IOException();

        Assert.Equal(Invalidation.Pending, ObservedMethods.ForgottenCache.Invalidate(1));

        Assert.Single(_log.Of(Pending));
        Assert.Equal(1, Assert.Single(readings.Of("memo.invalidations.pending"), IsOfLevel).Value);

        _storage.OnRemove = static _ => { };
        Assert.True(await _storage.FlushAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));
        Callers.Await(() => _log.Of(Delivered).Any());
        Assert.Single(_log.Of(Delivered));
        Assert.Equal(0, Assert.Single(readings.Of("memo.invalidations.pending"), IsOfLevel).Value);
    }

    [Fact]
    public void LogOfInvalidations_IsMeasuredByHowLongAgoItWasRead()
    {
        using var readings = new MeterReadings();
        using var storage = new LoggedByteStorage(_time) { Log = new ProcessInvalidationLog() };
        using var scope = new StorageScope(storage);
        ObservedMethods.SquareOf(1);
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(3, Assert.Single(readings.Of("memo.coherence.lag"), IsOfLog).Value);

        ObservedMethods.SquareOf(1);

        Assert.Equal(0, Assert.Single(readings.Of("memo.coherence.lag"), IsOfLog).Value);
    }

    [Fact]
    public void Statistics_TellEntriesHitsAndFailuresOfTheLevel()
    {
        ObservedMethods.SquareOf(1);
        ObservedMethods.SquareOf(1);
        _storage.OnGet = static _ => throw new IOException();
        ObservedMethods.SquareOf(2);

        var level = Assert.Single(_storage.Statistics.Levels);

        Assert.Equal((2, 1), (level.Entries, level.Hits));
        Assert.InRange(level.Failures, 1, 2);
    }

    // Storages of the other tests here may be alive; they end up healthy.
    private static bool IsOfLevel(Reading reading) => reading["memo.level"] == nameof(WatchedByteStorage);

    private static bool IsOfLog(Reading reading) => reading["memo.level"] == nameof(LoggedByteStorage);

    private static Task<int> CallAsync(bool isAsynchronous, int number) =>
        isAsynchronous ? ObservedMethods.SquareOfAsync(number) : Task.FromResult(ObservedMethods.SquareOf(number));

    private sealed class LoggedByteStorage(TimeProvider time) : DictionaryByteStorage(time);
}
