using System.Diagnostics;
using Memo.Integration.Truths;

namespace Memo.Integration.Churn;

/// <summary>Does things at random, one after the other, and has the answers judged.</summary>
/// <param name="truth">What is true.</param>
/// <param name="judge">Judges the answers.</param>
/// <param name="index">Which of the processes this is: it alone changes the rows of <see cref="Tables.Held"/> and <see cref="Tables.Named"/> that are its own.</param>
/// <param name="processes">How many there are.</param>
/// <param name="seed">Where its choices begin.</param>
public sealed class Actor(Truth truth, Judge judge, int index, int processes, int seed)
{
    private const int BrowsedRows = 3_000;

    private static readonly SemaphoreSlim Owner = new(1);

    private readonly Random _random = new(seed);

    /// <summary>Acts until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await ActAsync(_random.Next(Truth.Rows), _random.Next(10_000));
            if (_random.Next(4) == 0)
            {
                Thread.Sleep(_random.Next(6));
            }
        }
    }

    private Task ActAsync(int row, int choice) => choice switch
    {
        < 2500 => Scan(row),
        < 4500 => FetchAsync(row),
        < 6000 => HoldAsync(row),
        < 6700 => Look(row),
        < 7500 => ReadNamed(row),
        < 8500 => Browse(),
        < 8650 => InvalidateScan(row),
        < 8800 => InvalidateFetchAsync(row),
        < 8950 => InvalidateTagAsync(row),
        < 8965 => ClearAsync(),
        < 8980 => InvalidateTableAsync(),
        < 8983 => ClearStorage(),
        < 9200 => RefreshAsync(row),
        < 9500 => PeekAsync(row),
        < 9650 => OwnAsync(Own(row), SetHeldAsync),
        < 9750 => OwnAsync(Own(row), InvalidateHeldAsync),
        < 9900 => OwnAsync(Own(row), SetNamed),
        _ => OwnAsync(Own(row), RemoveNamed),
    };

    private int Own(int row)
    {
        var own = row - (row % processes) + index;
        return own < Truth.Rows ? own : own - processes;
    }

    private Task Scan(int row)
    {
        var began = Stopwatch.GetTimestamp();
        judge.Look(Tables.Scanned, row, began, Tables.Scan(row));
        return Task.CompletedTask;
    }

    private async Task FetchAsync(int row)
    {
        var began = Stopwatch.GetTimestamp();
        judge.Look(Tables.Fetched, row, began, await Tables.FetchAsync(row));
    }

    private async Task HoldAsync(int row)
    {
        var began = Stopwatch.GetTimestamp();
        judge.Look(Tables.Held, row, began, await Tables.HoldAsync(row));
    }

    private Task Look(int row)
    {
        var began = Stopwatch.GetTimestamp();
        var now = DateTime.UtcNow.Ticks;
        var reading = Tables.Look(row);
        judge.Look(Tables.Brief, row, began, reading);
        judge.LookAtAge(reading, now, Tables.BriefLife);
        return Task.CompletedTask;
    }

    private Task Browse()
    {
        var row = _random.Next(BrowsedRows);
        judge.LookAtPlain(Tables.Browsed, row, Tables.Browse(row));
        return Task.CompletedTask;
    }

    private Task ReadNamed(int row)
    {
        var began = Stopwatch.GetTimestamp();
        var storage = CacheStorage.Default;
        if (_random.Next(2) == 0)
        {
            judge.Look(Tables.Named, row, began, storage.GetOrAdd(Tables.NameOf(row), () => Tables.Source(Tables.Named, row)));
        }
        else if (storage.TryGet<Reading>(Tables.NameOf(row), out var reading))
        {
            judge.Look(Tables.Named, row, began, reading);
        }

        return Task.CompletedTask;
    }

    private async Task PeekAsync(int row)
    {
        var began = Stopwatch.GetTimestamp();
        if (Tables.ScanCache.TryGet(row, out var scanned))
        {
            judge.Look(Tables.Scanned, row, began, scanned);
        }

        began = Stopwatch.GetTimestamp();
        if ((await Tables.FetchCache.TryGetAsync(row)).TryGet(out var fetched))
        {
            judge.Look(Tables.Fetched, row, began, fetched);
        }
    }

    private async Task RefreshAsync(int row)
    {
        var began = Stopwatch.GetTimestamp();
        judge.Look(Tables.Scanned, row, began, Tables.ScanCache.Refresh(row), isFresh: true);
        began = Stopwatch.GetTimestamp();
        judge.Look(Tables.Fetched, row, began, await Tables.FetchCache.RefreshAsync(row, CancellationToken.None), isFresh: true);
    }

    private Task InvalidateScan(int row)
    {
        var generation = truth.Change(Tables.Scanned, row);
        Returned(Tables.ScanCache.Invalidate(row), (Tables.Scanned, row, generation));
        return Task.CompletedTask;
    }

    private async Task InvalidateFetchAsync(int row)
    {
        var generation = truth.Change(Tables.Fetched, row);
        Returned(await Tables.FetchCache.InvalidateAsync(row), (Tables.Fetched, row, generation));
    }

    private async Task InvalidateTagAsync(int row)
    {
        var (scanned, fetched) = (truth.Change(Tables.Scanned, row), truth.Change(Tables.Fetched, row));
        var reached = _random.Next(2) == 0 ? CacheStorage.InvalidateTag($"row:{row}") : await CacheStorage.InvalidateTagAsync($"row:{row}");
        Returned(reached, (Tables.Scanned, row, scanned), (Tables.Fetched, row, fetched));
    }

    private async Task ClearAsync()
    {
        var changes = ChangeAll(Tables.Fetched);
        Returned(await Tables.FetchCache.ClearAsync(), changes);
        changes = ChangeAll(Tables.Scanned);
        Returned(Tables.ScanCache.Clear(), changes);
    }

    private async Task InvalidateTableAsync()
    {
        var changes = ChangeAll(Tables.Fetched);
        Returned(await CacheStorage.InvalidateTagAsync("table:fetched"), changes);
    }

    // It says not whether all have heard of it, and so proves nothing: it only takes entries away.
    private static Task ClearStorage()
    {
        CacheStorage.Default.Clear();
        return Task.CompletedTask;
    }

    private (int Source, int Row, long Generation)[] ChangeAll(int source) =>
        [.. Enumerable.Range(0, Truth.Rows).Select(row => (source, row, truth.Change(source, row)))];

    private static async Task OwnAsync(int row, Func<int, Task> change)
    {
        await Owner.WaitAsync();
        try
        {
            await change(row);
        }
        finally
        {
            Owner.Release();
        }
    }

    private async Task SetHeldAsync(int row)
    {
        var reading = Reading.Make(Tables.Held, row, truth.Change(Tables.Held, row));
        await Tables.HoldCache.SetAsync(row, reading);
        Returned(Invalidation.Delivered, (Tables.Held, row, reading.Generation));
    }

    private async Task InvalidateHeldAsync(int row)
    {
        var generation = truth.Change(Tables.Held, row);
        Returned(await Tables.HoldCache.InvalidateAsync(row), (Tables.Held, row, generation));
    }

    private Task SetNamed(int row)
    {
        var reading = Reading.Make(Tables.Named, row, truth.Change(Tables.Named, row));
        CacheStorage.Default.Set(Tables.NameOf(row), reading);
        Returned(Invalidation.Delivered, (Tables.Named, row, reading.Generation));
        return Task.CompletedTask;
    }

    private Task RemoveNamed(int row)
    {
        var generation = truth.Change(Tables.Named, row);
        CacheStorage.Default.Remove(Tables.NameOf(row));
        Returned(Invalidation.Delivered, (Tables.Named, row, generation));
        return Task.CompletedTask;
    }

    private void Returned(Invalidation reached, params ReadOnlySpan<(int Source, int Row, long Generation)> changes)
    {
        Interlocked.Increment(ref truth.Counter(reached == Invalidation.Delivered ? Count.Invalidations : Count.Pending));
        foreach (var (source, row, generation) in changes)
        {
            if (reached == Invalidation.Delivered)
            {
                truth.Return(source, row, generation, Environment.ProcessId);
            }
        }
    }
}
