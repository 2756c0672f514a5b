using System.Collections.Concurrent;

namespace Memo.Soak.Tests.Concurrent;

/// <summary>
/// Many callers do everything at once for a while, each by its own seeded choices. Whatever is served is checked against the
/// <see cref="Ledger"/>: nothing older than the last invalidation that had returned before the call.
/// </summary>
internal sealed class Run
{
    private const int Callers = 16;
    private const int MaxFaults = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Ledger _ledger = new(rows: 24);
    private readonly ConcurrentDictionary<(string Method, int Row), int> _underWay = new();
    private readonly ConcurrentQueue<string> _faults = new();
    private readonly int _seed;
    private readonly bool _isCalm;
    private volatile bool _isOver;

    private Run(int seed, bool isCalm)
    {
        _seed = seed;
        _isCalm = isCalm;
    }

    /// <summary>Runs for a while.</summary>
    /// <param name="storage">The storage of the run.</param>
    /// <param name="seed">Where the callers' choices begin.</param>
    /// <param name="duration">How long.</param>
    /// <param name="isCalm">Only calls, nobody cancels and nothing throws: then no two computations of one method and row may overlap.</param>
    /// <returns>What went wrong; empty: nothing.</returns>
    public static async Task<IReadOnlyCollection<string>> ForAsync(CacheStorage storage, int seed, TimeSpan duration, bool isCalm)
    {
        var run = new Run(seed, isCalm);
        Registers.Source = run.ComputeAsync;
        CacheStorage.Default = storage;
        var callers = Enumerable.Range(0, Callers).Select(run.Start).ToArray();
        await Task.Delay(duration);
        run._isOver = true;
        var all = Task.WhenAll(callers);
        if (await Task.WhenAny(all, Task.Delay(Patience)) != all)
        {
            run.Report($"{callers.Count(static caller => !caller.IsCompleted)} callers wait for ever");
        }

        return run._faults;
    }

    // Every other caller has a thread of its own.
    private Task Start(int index) => index % 2 == 0
        ? Task.Factory.StartNew(() => CallAsync(index).GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        : Task.Run(() => CallAsync(index));

    private async Task CallAsync(int index)
    {
        var random = new Random(unchecked((_seed * 397) + index));
        while (!_isOver)
        {
            var row = random.Next(_ledger.Rows);
            try
            {
                await (_isCalm ? ReadAsync(random, row) : ActAsync(random, row));
            }
            catch (Exception exception) when (!_isCalm && exception is OperationCanceledException or FormatException)
            {
                // The caller's own cancellation, or what the body throws.
            }
            catch (Exception exception)
            {
                Report($"caller {index}: {exception}");
            }
        }
    }

    private Task ActAsync(Random random, int row) => random.Next(100) switch
    {
        < 72 => ReadAsync(random, row),
        < 80 => _ledger.ChangeAsync(row, () => InvalidateAsync(row)),
        < 88 => _ledger.ChangeAsync(row, () => CacheStorage.InvalidateTagAsync($"row:{row}").AsTask()),
        < 90 => _ledger.ChangeAsync(row, ClearAsync),
        < 94 => _ledger.UseAsync(row, version => SetAsync(new Reading(row, version))),
        < 97 => RefreshAsync(row),
        _ => InScopeAsync(random, row),
    };

    private async Task ReadAsync(Random random, int row)
    {
        var floor = _ledger.Floor(row);
        using var cancellation = new CancellationTokenSource();
        var token = !_isCalm && random.Next(8) == 0 ? cancellation.Token : CancellationToken.None;
        if (token.CanBeCanceled)
        {
            cancellation.CancelAfter(random.Next(3));
        }

        var reading = random.Next(3) switch
        {
            0 => Registers.Scan(row),
            1 => await Registers.FetchAsync(row, token),
            _ => await Registers.LookAsync(row, token),
        };
        if (reading.Row != row || reading.Version < floor)
        {
            Report($"row {row} got {reading}; version {floor} was there before the last invalidation that had returned");
        }
    }

    private static async Task InvalidateAsync(int row)
    {
        Registers.ScanCache.Invalidate(row);
        await Registers.FetchCache.InvalidateAsync(row);
        await Registers.LookCache.InvalidateAsync(row);
    }

    private static async Task ClearAsync()
    {
        Registers.ScanCache.Clear();
        await Registers.FetchCache.ClearAsync();
        await Registers.LookCache.ClearAsync();
    }

    private static async Task SetAsync(Reading reading)
    {
        Registers.ScanCache.Set(reading.Row, reading);
        await Registers.LookCache.SetAsync(reading.Row, reading);
    }

    private static async Task RefreshAsync(int row)
    {
        Registers.ScanCache.Refresh(row);
        await Registers.FetchCache.RefreshAsync(row, CancellationToken.None);
    }

    private async Task InScopeAsync(Random random, int row)
    {
        using var scope = random.Next(2) == 0 ? MemoScope.Bypass() : MemoScope.Refresh();
        await ReadAsync(random, row);
        await ReadAsync(random, row);
    }

    private async Task<Reading> ComputeAsync(string method, int row, CancellationToken token)
    {
        var underWay = _underWay.AddOrUpdate((method, row), 1, static (_, count) => count + 1);
        try
        {
            if (_isCalm && underWay > 1)
            {
                Report($"{underWay} computations of {method}({row}) at once");
            }

            var version = _ledger.Version(row);
            var choice = Random.Shared.Next(100);
            if (choice < 10)
            {
                await Task.Yield();
            }
            else if (choice < 14)
            {
                await Task.Delay(1, token);
            }

            return !_isCalm && choice >= 95 ? throw new FormatException("It is broken.") : new Reading(row, version);
        }
        finally
        {
            _underWay.AddOrUpdate((method, row), 0, static (_, count) => count - 1);
        }
    }

    private void Report(string fault)
    {
        if (_faults.Count < MaxFaults)
        {
            _faults.Enqueue($"seed {_seed}: {fault}");
        }
    }
}
