using Memo.Engine.Marks;
using Memo.Levels.Bytes.Level;

namespace Memo.Levels.Bytes.Marks;

/// <summary>The log of invalidations of a level whose storage has one; nothing throws.</summary>
/// <param name="follower">What this process knows of the log.</param>
internal sealed class LevelMarks(LogFollower follower) : IMarkOrder
{
    /// <summary>Called when marks have been delivered, or are owed.</summary>
    public Action OnChange { get; set; } = static () => { };

    /// <inheritdoc cref="LogFollower.OnReading"/>
    public Action<LogChange>? OnReading
    {
        get => follower.OnReading;
        set => follower.OnReading = value;
    }

    /// <summary>That of the storage: while it is used no more nothing is valid, and nobody is to be told; null: it is always used.</summary>
    public LevelGuard? Guard { get; init; }

    /// <inheritdoc cref="LogFollower.Position"/>
    public LogPosition Position => follower.Position;

    /// <inheritdoc cref="LogFollower.Lag"/>
    public TimeSpan? Lag => follower.Lag;

    /// <inheritdoc cref="LogFollower.OwedCount"/>
    public int OwedCount => follower.OwedCount;

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

            follower.CatchUp();
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

            await follower.CatchUpAsync(cancellationToken).ConfigureAwait(false);
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
            await follower.FollowAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // Counted by who guards the storage.
        }
    }

    /// <inheritdoc/>
    public bool IsValidByOthers(LogPosition position, ReadOnlySpan<string> marks) => follower.IsValidByOthers(position, marks);

    /// <inheritdoc cref="LogFollower.IsNewest"/>
    public bool IsNewest(LogPosition position) => follower.IsNewest(position);

    /// <inheritdoc cref="LogFollower.IsValid"/>
    public bool IsValid(LogPosition position, ReadOnlySpan<string> marks) => follower.IsValid(position, marks);

    /// <inheritdoc cref="LogFollower.Append"/>
    public Invalidation Append(params ReadOnlySpan<string> marks) => IsEnded ? Invalidation.Delivered : Told(follower.Append(marks));

    /// <inheritdoc cref="LogFollower.Append"/>
    public ValueTask<Invalidation> AppendAsync(params ReadOnlySpan<string> marks) =>
        IsEnded ? new(Invalidation.Delivered) : ToldAsync(follower.AppendAsync(marks));

    /// <summary>Leaves it to the worker to deliver marks; what has them is invalid here from now on.</summary>
    public void Owe(params ReadOnlySpan<string> marks)
    {
        if (!IsEnded)
        {
            follower.Owe(marks);
            OnChange();
        }
    }

    /// <summary>Owes nothing any more: there is nobody to be told.</summary>
    public void GiveUp() => follower.GiveUp();

    /// <summary>Delivers what is owed; the worker's.</summary>
    /// <returns>Whether nothing is owed any more.</returns>
    public async ValueTask<bool> TryPayAsync()
    {
        var owed = follower.OwedCount;
        while (owed > 0)
        {
            await follower.AppendAsync().ConfigureAwait(false);
            if (follower.OwedCount >= owed)
            {
                return false;
            }

            owed = follower.OwedCount;
        }

        return true;
    }

    private bool IsEnded => Guard?.IsEnded == true;

    private Invalidation Told(Invalidation reached)
    {
        OnChange();
        return Guard?.IsOff == true ? Invalidation.Delivered : reached;
    }

    private async ValueTask<Invalidation> ToldAsync(ValueTask<Invalidation> appending) => Told(await appending.ConfigureAwait(false));
}
