using System.Diagnostics;
using System.Diagnostics.Metrics;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Storages;
using Memo.Tests.Support;

namespace Memo.Tests.Diagnostics;

/// <summary>What a listener throws is its own affair: calls go on, and nothing waits for ever.</summary>
public static class FaultyListenerTests
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    public static TheoryData<string, bool> Cases => new()
    {
        { "sample", false }, { "sample", true },
        { "start", false }, { "start", true },
        { "stop", false }, { "stop", true },
        { "measure", false }, { "measure", true },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task AListenerThatThrows_FailsNoCall(string moment, bool isAsynchronous)
    {
        var storage = new OwnStorage();
        using var scope = new StorageScope(storage);
        var runs = 0;
        var method = new TimedMethod(
            isAsynchronous ? MemberWay.Task : MemberWay.Plain,
            (key, _) => Task.FromResult(key + (10 * Interlocked.Increment(ref runs))),
            TimedMethod.Describe());
        using (Throw(moment))
        {
            Assert.Equal(11, await method.CallAsync(1).WaitAsync(Soon, CancellationToken.None));
        }

        Assert.Equal(11, await method.CallAsync(1).WaitAsync(Soon, CancellationToken.None));
        Assert.Equal(0, storage.FlightCount);
        Assert.Null(Activity.Current);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static async Task AListenerThatThrows_HidesNoExceptionOfTheBody(string moment, bool isAsynchronous)
    {
        using var scope = new StorageScope(new MemoryStorage());
        var method = new TimedMethod(
            isAsynchronous ? MemberWay.Task : MemberWay.Plain,
            static (_, _) => throw new InvalidTimeZoneException(),
            TimedMethod.Describe());
        using var token = new CancellationTokenSource();
        using (Throw(moment))
        {
            await Assert.ThrowsAsync<InvalidTimeZoneException>(() => method.CallUntilAsync(1, token.Token).WaitAsync(Soon, CancellationToken.None));
        }

        Assert.Equal(0, CacheStorage.Default.FlightCount);
    }

    private static IDisposable Throw(string moment)
    {
        if (moment == "measure")
        {
            var meters = new MeterListener
            {
                InstrumentPublished = static (instrument, listener) =>
                {
                    if (instrument.Meter.Name == "Memo")
                    {
                        listener.EnableMeasurementEvents(instrument);
                    }
                },
            };
            meters.SetMeasurementEventCallback<double>(static (_, _, _, _) => throw new InvalidOperationException("measure"));
            meters.Start();
            return meters;
        }

        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Memo",
            Sample = (ref _) => moment == "sample" ? throw new InvalidOperationException(moment) : ActivitySamplingResult.AllData,
            ActivityStarted = _ => ThrowAt("start"),
            ActivityStopped = _ => ThrowAt("stop"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;

        void ThrowAt(string now)
        {
            if (moment == now)
            {
                throw new InvalidOperationException(moment);
            }
        }
    }
}
