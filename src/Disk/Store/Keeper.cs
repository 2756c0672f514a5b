using Memo.Disk.Folders;

namespace Memo.Disk.Store;

/// <summary>
/// What is done beside the calls: each process writes down which entries it has used; and one of all removes what has expired, gives room back to
/// the file system, and deletes what was left by processes that died. Whoever holds the lock is that one, until it ends.
/// </summary>
internal sealed class Keeper
{
    private const int StepsOfRound = 16;

    private static readonly TimeSpan Period = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan TouchPeriod = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan TidyPeriod = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan DamageIsKept = TimeSpan.FromDays(1);

    private readonly Lock _gate = new();
    private readonly DiskStore _store;
    private readonly Generations _generations;
    private readonly long _maxDamage;
    private readonly Action<Exception> _judge;
    private readonly KeeperTimer _timer;
    private FolderLock? _elected;
    private long _touchedAt = TimeProvider.System.GetTimestamp();
    private long? _tidiedAt;
    private bool _isEnded;

    /// <param name="store">The store.</param>
    /// <param name="generations">Where stores are that were put aside.</param>
    /// <param name="maxDamage">How many bytes such a store may have to be kept for a day.</param>
    /// <param name="judge">Is told what fails.</param>
    public Keeper(DiskStore store, Generations generations, long maxDamage, Action<Exception> judge)
    {
        (_store, _generations, _maxDamage, _judge) = (store, generations, maxDamage, judge);
        _timer = new KeeperTimer(this, Period);
    }

    /// <summary>Does what is due.</summary>
    public void RunRound()
    {
        // One at a time; whoever ends the store waits for it.
        if (!_gate.TryEnter())
        {
            return;
        }

        Exception? failed = null;
        try
        {
            if (!_isEnded)
            {
                WriteUsesIfDue();
                TidyIfElected();
            }
        }
        catch (Exception failure)
        {
            failed = failure;
        }
        finally
        {
            _gate.Exit();
        }

        if (failed is not null)
        {
            Judge(failed);
        }
    }

    /// <summary>Does nothing more.</summary>
    /// <param name="isLast">Whether to write down first which entries were used.</param>
    public void End(bool isLast)
    {
        _timer.Stop();
        lock (_gate)
        {
            _isEnded = true;
            _elected?.Dispose();
            if (isLast)
            {
                WriteLastUses();
            }
        }
    }

    /// <summary>Writes down which entries were used, if that can be done.</summary>
    public void WriteLastUses()
    {
        try
        {
            _store.WriteUses();
        }
        catch (Exception failure) when (failure is IOException or ObjectDisposedException)
        {
            // What is lost is the order in which entries are evicted.
        }
    }

    private void Judge(Exception failed)
    {
        try
        {
            _judge(failed);
        }
        catch (Exception)
        {
            // On a timer's thread it would end the process. Whoever uses the store next meets it too, and says so.
        }
    }

    private void WriteUsesIfDue()
    {
        if (_store.Recency.IsDue || TimeProvider.System.GetElapsedTime(_touchedAt) >= TouchPeriod)
        {
            _touchedAt = TimeProvider.System.GetTimestamp();
            _store.WriteUses();
        }
    }

    private void TidyIfElected()
    {
        if (_tidiedAt is { } last && TimeProvider.System.GetElapsedTime(last) < TidyPeriod)
        {
            return;
        }

        _elected ??= _store.TryBecomeKeeper();
        if (_elected is null)
        {
            _tidiedAt = TimeProvider.System.GetTimestamp();
            return;
        }

        // A little each second, until nothing is left to do for this minute.
        for (var step = 0; step < StepsOfRound; step++)
        {
            if (!_store.RemoveExpired() && !_store.GiveBack())
            {
                _store.DeleteOrphans();
                _generations.DeletePutAside(TimeProvider.System.GetUtcNow() - DamageIsKept, _maxDamage);
                _tidiedAt = TimeProvider.System.GetTimestamp();
                return;
            }
        }
    }
}
