using System.Diagnostics;
using Memo.Tests.Diagnostics.Listening;
using Memo.Tests.Support;

namespace Memo.Tests.Diagnostics;

/// <summary>What is told of computations that fail or take too long.</summary>
public sealed class TroubleTests : IDisposable
{
    private const int Rescued = 50;
    private const int TimedOut = 51;

    private readonly FakeTime _time = new();
    private readonly StorageScope _scope;
    private readonly LogScope _log = new();

    public TroubleTests() => _scope = new StorageScope(new MemoryStorage(timeProvider: _time));

    public void Dispose()
    {
        TroubledMethods.Fails = false;
        _log.Dispose();
        _scope.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Rescue_IsLoggedCountedAndSaidByTheSpanOfWhatFailed(bool isAsynchronous)
    {
        await CallAsync(isAsynchronous);
        _time.Advance(TimeSpan.FromMinutes(2));
        TroubledMethods.Fails = true;
        using var spans = new Spans();
        using var readings = new MeterReadings();
        var before = Sum(readings, "memo.rescues");

        Assert.Equal(1, await CallAsync(isAsynchronous));

        Assert.Equal(1, Sum(readings, "memo.rescues") - before);
        var told = Assert.Single(_log.Of(Rescued));
        Assert.Equal("out of order", told.Exception?.Message);
        var span = Assert.Single(spans.Ended);
        Assert.Equal((true, "thrown", ActivityStatusCode.Error), (span.GetTagItem("memo.rescued"), span.GetTagItem("memo.outcome"), span.Status));
    }

    [Fact]
    public async Task Timeout_IsLoggedCountedAndSaidByItsSpan()
    {
        using var spans = new Spans();
        using var readings = new MeterReadings();
        var before = Sum(readings, "memo.timeouts");
        var call = TroubledMethods.EndlessAsync(1, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAsync<TimeoutException>(() => call);
        Assert.Equal(1, Sum(readings, "memo.timeouts") - before);
        Assert.Contains("took longer than 00:00:05", Assert.Single(_log.Of(TimedOut)).Message, StringComparison.Ordinal);
        Assert.True(SpinWait.SpinUntil(() => spans.Ended.Count == 1, TimeSpan.FromSeconds(30)));
        Assert.Equal("cancelled", spans.Ended[0].GetTagItem("memo.outcome"));
    }

    private static Task<int> CallAsync(bool isAsynchronous) =>
        isAsynchronous ? TroubledMethods.RescuedAsync(1) : Task.FromResult(TroubledMethods.Rescued(1));

    private static double Sum(MeterReadings readings, string instrument) => readings.Of(instrument).Sum(reading => reading.Value);
}
