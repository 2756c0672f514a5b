namespace Memo.Soak.Tests.Concurrent;

/// <summary>
/// The truth that is computed from: a version for each row, and the version below which nobody may be served any more, because an
/// invalidation that followed it has returned.
/// </summary>
internal sealed class Ledger(int rows)
{
    private readonly int[] _versions = new int[rows];
    private readonly int[] _floors = new int[rows];
    private readonly SemaphoreSlim[] _writers = [.. Enumerable.Range(0, rows).Select(static _ => new SemaphoreSlim(1))];

    public int Rows => rows;

    /// <summary>The version of a row now.</summary>
    public int Version(int row) => Volatile.Read(ref _versions[row]);

    /// <summary>The oldest version of a row that may be served to who calls now.</summary>
    public int Floor(int row) => Volatile.Read(ref _floors[row]);

    /// <summary>Changes a row, one writer at a time, and forgets what was computed from it.</summary>
    /// <param name="row">The row.</param>
    /// <param name="invalidate">Makes the caches forget it.</param>
    public async Task ChangeAsync(int row, Func<Task> invalidate)
    {
        await _writers[row].WaitAsync();
        try
        {
            var version = Interlocked.Increment(ref _versions[row]);
            await invalidate();
            Volatile.Write(ref _floors[row], version);
        }
        finally
        {
            _writers[row].Release();
        }
    }

    /// <summary>Does something with the version of a row while nobody changes it.</summary>
    public async Task UseAsync(int row, Func<int, Task> use)
    {
        await _writers[row].WaitAsync();
        try
        {
            await use(Version(row));
        }
        finally
        {
            _writers[row].Release();
        }
    }
}
