namespace Memo.Integration.Keeping;

/// <summary>
/// One process that fills a store with results and named values, invalidates some of them, and later looks whether what it gets is right.
/// </summary>
/// <param name="spec">Which storage.</param>
/// <param name="folder">Where the store is.</param>
/// <param name="maxSize">Its bound.</param>
public sealed class Keeper(string spec, string folder, string maxSize) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CacheStorage _storage = Use(StorageOf.Spec(spec, folder, maxSize));
    private int _computations;

    /// <summary>Computes and stores rows of all tables, as they are in a generation.</summary>
    public void Fill(int rows, long generation)
    {
        Compute(generation);
        for (var row = 0; row < rows; row++)
        {
            Tables.Scan(row);
            Tables.FetchAsync(row).GetAwaiter().GetResult();
            Tables.HoldAsync(row).AsTask().GetAwaiter().GetResult();
            _storage.Set(Tables.NameOf(row), Reading.Make(Tables.Named, row, generation));
        }
    }

    /// <summary>Computes and stores many rows of a table that never changes.</summary>
    public void Browse(int from, int to)
    {
        Compute(0);
        for (var row = from; row < to; row++)
        {
            Tables.Browse(row);
        }
    }

    /// <summary>Looks at rows that never change.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="found">How many of them were found.</param>
    /// <returns>What is wrong; null: nothing.</returns>
    public string? CheckBrowsed(int rows, out int found)
    {
        string? fault = null;
        found = 0;
        for (var row = 0; row < rows; row++)
        {
            if (Tables.BrowseCache.TryGet(row, out var reading))
            {
                found++;
                fault ??= reading.Row == row && reading.Source == Tables.Browsed && reading.IsWhole ? null : $"row {reading.Row} of table {reading.Source} in place of row {row}";
            }
        }

        return fault;
    }

    /// <summary>Makes all forget the rows, in every way there is.</summary>
    /// <returns>Whether all have heard of it.</returns>
    public bool Forget(int rows)
    {
        var reached = true;
        for (var row = 0; row < rows; row++)
        {
            reached &= CacheStorage.InvalidateTag($"row:{row}") == Invalidation.Delivered;
            reached &= Tables.HoldCache.Invalidate(row) == Invalidation.Delivered;
            _storage.Remove(Tables.NameOf(row));
        }

        return reached;
    }

    /// <summary>Calls for all rows.</summary>
    /// <param name="rows">How many.</param>
    /// <param name="least">The generation below which nothing may be served.</param>
    /// <param name="generation">Of which generation what is computed is.</param>
    /// <param name="computed">How much was computed.</param>
    /// <returns>What is wrong; null: nothing.</returns>
    public string? Check(int rows, long least, long generation, out int computed)
    {
        Compute(generation);
        _computations = 0;
        string? fault = null;
        for (var row = 0; row < rows; row++)
        {
            Look(Tables.Scanned, row, Tables.Scan(row));
            Look(Tables.Fetched, row, Tables.FetchAsync(row).GetAwaiter().GetResult());
            Look(Tables.Held, row, Tables.HoldAsync(row).AsTask().GetAwaiter().GetResult());
            Look(Tables.Named, row, _storage.GetOrAdd(Tables.NameOf(row), () => Tables.Source(Tables.Named, row)));
        }

        computed = _computations;
        return fault;

        void Look(int source, int row, Reading reading)
        {
            if (reading.Source != source || reading.Row != row || reading.Generation < least || reading.Generation > generation || !reading.IsWhole)
            {
                fault ??= $"generation {reading.Generation} of row {reading.Row} of table {reading.Source}, whole: {reading.IsWhole}, in place of row {row} of table {source}, {least} to {generation}";
            }
        }
    }

    /// <summary>Waits until all is written.</summary>
    public bool Flush() => _storage.Flush(Patience);

    /// <summary>What the storage says of itself.</summary>
    public string Describe() => _storage.Describe();

    public void Dispose() => _storage.Dispose();

    private static CacheStorage Use(CacheStorage storage) => CacheStorage.Default = storage;

    private void Compute(long generation) => Tables.Source = (source, row) =>
    {
        Interlocked.Increment(ref _computations);
        return Reading.Make(source, row, generation);
    };
}
