using Memo.Tests.Diagnostics.Listening;
using Memo.Tests.Storages;
using Memo.Tests.Support;

namespace Memo.Tests.Diagnostics;

/// <summary>What a listener to the meter <c>Memo</c> is told.</summary>
public static class MeterTests
{
    [Fact]
    public static void Instruments_AreThoseThatTheDocumentationLists()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var readings = new MeterReadings();
        ObservedMethods.SquareOf(1);

        Assert.Equal(
            [
                "memo.bypasses {call}",
                "memo.coherence.lag s",
                "memo.computation.duration s",
                "memo.computations {computation}",
                "memo.entries {entry}",
                "memo.evictions {entry}",
                "memo.invalidations.pending {invalidation}",
                "memo.level.breaker ",
                "memo.level.duration s",
                "memo.level.failures {operation}",
                "memo.queue.bytes By",
                "memo.queue.dropped {write}",
                "memo.requests {call}",
                "memo.rescues {call}",
                "memo.size By",
                "memo.time_saved s",
                "memo.timeouts {computation}",
            ],
            readings.Instruments.Select(instrument => $"{instrument.Name} {instrument.Unit}").Order(StringComparer.Ordinal));
        Assert.All(readings.Instruments, instrument => Assert.False(string.IsNullOrEmpty(instrument.Description)));
    }

    [Fact]
    public static void Requests_AreToldByMethodLevelAndOutcome()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var readings = new MeterReadings();
        var (hits, misses) = Requests(readings);

        ObservedMethods.SquareOf(2);
        ObservedMethods.SquareOf(2);
        ObservedMethods.SquareOf(2);

        var after = Requests(readings);
        Assert.Equal((2, 1), (after.Hits - hits, after.Misses - misses));
    }

    [Fact]
    public static void Bypasses_AreToldByReason()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var readings = new MeterReadings();
        var before = Sum(readings, "memo.bypasses", "memo.reason", "Scope");

        using (MemoScope.Bypass())
        {
            ObservedMethods.SquareOf(3);
        }

        Assert.Equal(1, Sum(readings, "memo.bypasses", "memo.reason", "Scope") - before);
    }

    [Fact]
    public static void ComputationsAndTheirDurations_AreTold()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var readings = new MeterReadings();
        var before = Sum(readings, "memo.computations", "memo.method", ObservedMethods.Square);

        ObservedMethods.SquareOf(4);
        Assert.Throws<InvalidOperationException>(() => ObservedMethods.SquareOf(-4));

        Assert.Equal(2, Sum(readings, "memo.computations", "memo.method", ObservedMethods.Square) - before);
        var durations = readings.Of("memo.computation.duration").Where(reading => reading["memo.method"] == ObservedMethods.Square).ToList();
        Assert.Equal(["returned", "thrown"], durations.Select(reading => reading["memo.outcome"]));
        Assert.All(durations, reading => Assert.InRange(reading.Value, 0, 60));
    }

    [Fact]
    public static async Task DurationOfAnAwaitedBody_IsTold()
    {
        using var scope = new StorageScope(new MemoryStorage());
        using var readings = new MeterReadings();

        await ObservedMethods.SquareOfAsync(4);

        Assert.Single(readings.Of("memo.computation.duration"), reading => reading["memo.method"] == ObservedMethods.SquareTask);
    }

    [Fact]
    public static void Evictions_AreToldByMethod()
    {
        using var scope = new StorageScope(new MemoryStorage(maxItems: 2));
        using var readings = new MeterReadings();
        var before = Sum(readings, "memo.evictions", "memo.method", ObservedMethods.Square);

        for (var number = 0; number < 5; number++)
        {
            ObservedMethods.SquareOf(number);
        }

        Assert.Equal(3, Sum(readings, "memo.evictions", "memo.method", ObservedMethods.Square) - before);
    }

    [Fact]
    public static void Entries_AreToldByLevel()
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        using var readings = new MeterReadings();

        // What earlier tests have left must not go between the two readings.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var before = Sum(readings, "memo.entries", "memo.level", nameof(OwnStorage));

        ObservedMethods.SquareOf(5);
        storage["name"] = 1;

        Assert.Equal(2, Sum(readings, "memo.entries", "memo.level", nameof(OwnStorage)) - before);
    }

    [Fact]
    public static void StorageThatFails_IsToldByLevelAndDoesNotStopTheCollection()
    {
        using var scope = new StorageScope(new OwnStorage { OnGet = static _ => throw new IOException() });
        using var readings = new MeterReadings();
        var before = Sum(readings, "memo.level.failures", "memo.level", nameof(OwnStorage));

        ObservedMethods.SquareOf(6);

        Assert.InRange(Sum(readings, "memo.level.failures", "memo.level", nameof(OwnStorage)) - before, 1, 2);
        Assert.Contains(readings.Of("memo.level.duration"), reading => (reading["memo.operation"], reading["memo.outcome"]) == ("get", "error"));
        Assert.Contains(readings.Of("memo.level.duration"), reading => (reading["memo.operation"], reading["memo.outcome"]) == ("set", "ok"));
    }

    private static (double Hits, double Misses) Requests(MeterReadings readings)
    {
        var ofMethod = readings.Of("memo.requests").Where(reading => reading["memo.method"] == ObservedMethods.Square).ToList();
        return (
            ofMethod.Where(reading => (reading["memo.outcome"], reading["memo.level"]) == ("hit", "memory")).Sum(reading => reading.Value),
            ofMethod.Where(reading => reading["memo.outcome"] == "miss").Sum(reading => reading.Value));
    }

    private static double Sum(MeterReadings readings, string instrument, string tag, string value) =>
        readings.Of(instrument).Where(reading => reading[tag] == value).Sum(reading => reading.Value);
}
