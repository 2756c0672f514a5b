using Memo.Configuration;
using Memo.Engine.Marks;
using Memo.Levels.Bytes.Level;

namespace Memo.Levels.Bytes.Marks;

/// <summary>The log of invalidations of a level whose storage has one; nothing throws.</summary>
internal sealed class LevelMarks : IMarkOrder
{
    private readonly LogFollower _follower;
    private readonly Lock _gate = new();
    private long _epoch;

    // Whether tags that were invalidated before the storage was used are still to be owed.
    private bool _owesEarlier;

    /// <param name="follower">What this process knows of the log.</param>
    public LevelMarks(LogFollower follower)
    {
        _follower = follower;
        follower.OnReading += NoteEpoch;
    }

    /// <summary>Called when marks have been delivered, or are owed.</summary>
    public Action OnChange { get; set; } = static () => { };

    /// <inheritdoc cref="LogFollower.OnReading"/>
    public Action<LogChange>? OnReading
    {
        get => _follower.OnReading;
        set => _follower.OnReading = value;
    }

    /// <summary>That of the storage: while it is used no more nothing is valid, and nobody is to be told; null: it is always used.</summary>
    public LevelGuard? Guard { get; init; }

    /// <inheritdoc cref="LogFollower.Position"/>
    public LogPosition Position => _follower.Position;

    /// <inheritdoc cref="LogFollower.Lag"/>
    public TimeSpan? Lag => _follower.Lag;

    /// <inheritdoc cref="LogFollower.OwedCount"/>
    public int OwedCount => _follower.OwedCount + (Volatile.Read(ref _owesEarlier) ? 1 : 0);

    /// <summary>Reads what others have invalidated, if it was last read too long ago.</summary>
    /// <returns>False if that failed: then nothing may be taken for valid.</returns>
    public bool TryCatchUp()
    {
        try
        {
            if (IsEnded)
            {
                return false;
            }

            _follower.CatchUp();
            if (MustTellEarlierTags())
            {
                Append();
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <inheritdoc cref="TryCatchUp"/>
    /// <param name="cancellationToken">Ends the reading, as if it had failed.</param>
    public async ValueTask<bool> TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (IsEnded)
            {
                return false;
            }

            await _follower.CatchUpAsync(cancellationToken).ConfigureAwait(false);
            if (MustTellEarlierTags())
            {
                await AppendAsync().ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    /// <summary>Reads what others have invalidated, however recently that was done; a log that fails is left for the next time.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        if (IsEnded)
        {
            return;
        }

        try
        {
            await _follower.FollowAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Counted by who guards the storage.
        }
    }

    /// <inheritdoc/>
    public bool IsValidByOthers(LogPosition position, ReadOnlySpan<string> marks) => _follower.IsValidByOthers(position, marks);

    /// <inheritdoc cref="LogFollower.IsNewest"/>
    public bool IsNewest(LogPosition position) => _follower.IsNewest(position);

    /// <inheritdoc cref="LogFollower.IsValid"/>
    public bool IsValid(LogPosition position, ReadOnlySpan<string> marks) => _follower.IsValid(position, marks);

    /// <inheritdoc cref="LogFollower.Append"/>
    public Invalidation Append(params ReadOnlySpan<string> marks) => IsEnded ? Invalidation.Delivered : Told(_follower.Append(marks));

    /// <inheritdoc cref="LogFollower.Append"/>
    public ValueTask<Invalidation> AppendAsync(params ReadOnlySpan<string> marks) =>
        IsEnded ? new(Invalidation.Delivered) : ToldAsync(_follower.AppendAsync(marks));

    /// <summary>Leaves it to the worker to deliver marks; what has them is invalid here from now on.</summary>
    public void Owe(params ReadOnlySpan<string> marks)
    {
        if (!IsEnded)
        {
            _follower.Owe(marks);
            OnChange();
        }
    }

    /// <summary>
    /// Leaves it to the worker to tell of tags that were invalidated before the storage was used, unless another storage has told the same log:
    /// that is seen when the log is first read, before which nothing is valid.
    /// </summary>
    public void OweEarlierTags()
    {
        if (!IsEnded)
        {
            // The first look delivers it; before the worker could, whose delivery would come behind what is computed next.
            Volatile.Write(ref _owesEarlier, true);
        }
    }

    /// <summary>Tags have been told to the log, up to a position of their order.</summary>
    public void NoteTold(long position)
    {
        if (OwedCount == 0)
        {
            ToldTags.Note(Position.Epoch, position);
        }
    }

    /// <summary>Owes nothing any more: there is nobody to be told.</summary>
    public void GiveUp()
    {
        Volatile.Write(ref _owesEarlier, false);
        _follower.GiveUp();
    }

    /// <summary>Delivers what is owed; the worker's.</summary>
    /// <returns>Whether nothing is owed any more.</returns>
    public async ValueTask<bool> TryPayAsync()
    {
        var position = TagMarks.Position;
        if (Volatile.Read(ref _owesEarlier) && !await TryCatchUpAsync(CancellationToken.None).ConfigureAwait(false))
        {
            return false;
        }

        var owed = _follower.OwedCount;
        while (owed > 0)
        {
            await _follower.AppendAsync().ConfigureAwait(false);
            if (_follower.OwedCount >= owed)
            {
                return false;
            }

            owed = _follower.OwedCount;
        }

        NoteTold(position);
        return true;
    }

    // Owed before it is forgotten that they are to be, so that nothing is taken for valid between.
    private bool MustTellEarlierTags()
    {
        if (!Volatile.Read(ref _owesEarlier) || Position.Epoch == 0)
        {
            return false;
        }

        lock (_gate)
        {
            return TryOweEarlierTags();
        }
    }

    private bool TryOweEarlierTags()
    {
        if (!_owesEarlier)
        {
            return false;
        }

        var marks = TagMarks.After(ToldTags.PositionOf(Position.Epoch)).Select(static tag => EntryMarks.Tag(MemoSettings.Current.CacheNamespace, tag));
        _follower.Owe([.. marks]);
        Volatile.Write(ref _owesEarlier, false);
        return true;
    }

    // A log that begins anew has nothing from before it, and what could not be told to the old one is owed to it.
    private void NoteEpoch(LogChange change)
    {
        var before = Interlocked.Exchange(ref _epoch, change.Position.Epoch);
        if (before != 0 && before != change.Position.Epoch && OwedCount == 0)
        {
            ToldTags.Note(change.Position.Epoch, TagMarks.Position);
        }
    }

    private bool IsEnded => Guard?.IsEnded == true;

    private Invalidation Told(Invalidation reached)
    {
        OnChange();
        return Guard?.IsOff == true ? Invalidation.Delivered : reached;
    }

    private async ValueTask<Invalidation> ToldAsync(ValueTask<Invalidation> appending) => Told(await appending.ConfigureAwait(false));
}
