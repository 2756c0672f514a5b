using Memo.Tests.Contract.Support;
using Memo.Tests.Support;

namespace Memo.Tests.Contract.Suite;

/// <summary>
/// What all tests of the contract stand on. The suite is one chain of abstract classes, a topic each, that ends in
/// <see cref="StorageContract"/>; each storage derives from that one.
/// </summary>
public abstract class StorageSuite : IDisposable
{
    private protected static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private protected static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly StorageScope _scope;

    protected StorageSuite()
    {
        // Tags are forgotten in all storages that are alive, those of earlier tests too.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        Storage = Create(Time);
        _scope = new StorageScope(Storage);
    }

    /// <summary>In what the storage differs from others.</summary>
    public abstract StorageTraits Traits { get; }

    /// <summary>The storage under test, empty, and the default one.</summary>
    protected CacheStorage Storage { get; }

    private protected FakeTime Time { get; } = new();

    /// <summary>How many entries there are, when all that waits has been written.</summary>
    private protected long Entries
    {
        get
        {
            Flush(Storage);
            return Storage.Count;
        }
    }

    private protected static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Creates an empty storage. Called by the constructor.</summary>
    protected abstract CacheStorage Create(TimeProvider timeProvider);

    /// <summary>Creates another storage with the entries of the one that was created first, where <see cref="StorageTraits.IsShared"/>.</summary>
    protected virtual CacheStorage CreateBeside(TimeProvider timeProvider) => throw new NotSupportedException();

    public void Dispose()
    {
        _scope.Dispose();
        Storage.Dispose();
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Removes what the storage leaves behind.</summary>
    protected virtual void Dispose(bool disposing)
    {
    }

    /// <summary>A named value that is there.</summary>
    private protected T? Get<T>(string name)
    {
        Assert.True(Storage.TryGet<T>(name, out var value), $"There is no '{name}'.");
        return value;
    }

    private protected Task<T> GetOrAddAsync<T>(string name, Func<CancellationToken, Task<T>> factory, TimeSpan? expiration = null) =>
        Storage.GetOrAddAsync(name, factory, expiration, CancellationToken.None);

    /// <summary>Waits until all that waits has been written.</summary>
    private protected static void Flush(CacheStorage storage) => Assert.True(storage.Flush(Patience), "It is never flushed.");

    /// <summary>Runs something on several threads at once, and waits for them.</summary>
    private protected static void RunThreads(int count, Action<int> work) => Threads.Run(count, Patience, work);
}
