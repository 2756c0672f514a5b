namespace Memo.Engine.Marks;

/// <summary>What one process knows of a log of invalidations.</summary>
/// <remarks>
/// The log is read when something is looked up and what is known is older than <see cref="Staleness"/>, and after each mark of this process's
/// own. It runs code that is not ours, so no lock is held while it is called; of readings that overlap, the one that began last counts. A
/// mark of this process's makes everything that has it invalid from the moment it is about to be delivered (<see cref="OwedMarks"/>). All
/// members are thread-safe.
/// </remarks>
/// <param name="log">The log.</param>
/// <param name="time">The clock by which what is known grows old.</param>
internal sealed class LogFollower(InvalidationLog log, TimeProvider time)
{
    /// <summary>How old what is known of the log may be.</summary>
    public static readonly TimeSpan Staleness = TimeSpan.FromMilliseconds(250);

    private readonly Lock _gate = new();
    private readonly OwedMarks _owed = new();
    private Known? _known;
    private long _readings;
    private long _lastTaken;

    /// <summary>Called, without a lock, when the log was read, after it has come to count: by one thread or by several at once.</summary>
    public Action<LogChange>? OnReading { get; set; }

    /// <summary>Where a computation that begins now begins; the default as long as nothing is known of the log.</summary>
    public LogPosition Position => Volatile.Read(ref _known)?.Position ?? default;

    /// <summary>How many marks wait to be delivered.</summary>
    public int OwedCount => _owed.Count;

    /// <summary>How long ago the log was last read; null: never.</summary>
    public TimeSpan? Lag => Volatile.Read(ref _known) is { } known ? time.GetElapsedTime(known.ReadAt) : null;

    private bool IsCurrent => Lag < Staleness;

    /// <summary>Reads the log if what is known of it is too old; what it throws is thrown, and then nothing may be taken for valid.</summary>
    public void CatchUp()
    {
        if (!IsCurrent)
        {
            ReadLog();
        }
    }

    /// <inheritdoc cref="CatchUp"/>
    public ValueTask CatchUpAsync(CancellationToken cancellationToken) => IsCurrent ? ValueTask.CompletedTask : ReadLogAsync(cancellationToken);

    /// <summary>Whether nothing has been invalidated since a position, so that what was computed from there on is valid whatever its marks.</summary>
    public bool IsNewest(LogPosition position) =>
        Volatile.Read(ref _known) is { } known
        && position.Epoch == known.Position.Epoch
        && position.Sequence >= known.Marks.Last
        && _owed.Count == 0;

    /// <summary>Whether something that was computed from a position on is valid, as far as the log is known.</summary>
    public bool IsValid(LogPosition position, ReadOnlySpan<string> marks) =>
        Volatile.Read(ref _known) is { } known
        && position.Epoch == known.Position.Epoch
        && !known.Marks.IsAnyYounger(marks, position.Sequence)
        && !_owed.ContainAny(marks);

    /// <summary>Whether others have invalidated something since it was computed, as far as the log is known; where nothing is known, nobody has.</summary>
    public bool IsValidByOthers(LogPosition position, ReadOnlySpan<string> marks) => Volatile.Read(ref _known) is { } known
        ? position.Epoch == known.Position.Epoch && !known.Marks.IsAnyYounger(marks, position.Sequence)
        : position == default;

    /// <summary>Reads the log, however recently that was done.</summary>
    public ValueTask FollowAsync(CancellationToken cancellationToken) => ReadLogAsync(cancellationToken);

    /// <summary>Owes marks, to be delivered by a later <see cref="AppendAsync"/>.</summary>
    public void Owe(ReadOnlySpan<string> marks) => _owed.Owe(marks);

    /// <summary>Owes nothing any more.</summary>
    public void GiveUp() => _owed.Clear();

    /// <summary>Delivers marks, and those owed from before with them.</summary>
    /// <param name="marks">The marks; none: only what is owed.</param>
    /// <returns>Pending: the log could not be reached, and the marks are owed.</returns>
    public Invalidation Append(params ReadOnlySpan<string> marks)
    {
        var delivery = _owed.Begin(marks);
        if (delivery.IsEmpty)
        {
            return Invalidation.Delivered;
        }

        var (isDelivered, isKnown) = (false, false);
        try
        {
            log.Append(delivery.Marks);
            isDelivered = true;
            ReadLog();
            isKnown = true;
        }
        catch (Exception)
        {
            // Not delivered; or delivered, and this process does not know behind which position: then it goes on owing the marks, so that
            // it takes for invalid what has them.
        }

        _owed.End(in delivery, isKnown);
        return isDelivered ? Invalidation.Delivered : Invalidation.Pending;
    }

    /// <inheritdoc cref="Append"/>
    public ValueTask<Invalidation> AppendAsync(params ReadOnlySpan<string> marks)
    {
        var delivery = _owed.Begin(marks);
        return delivery.IsEmpty ? new(Invalidation.Delivered) : DeliverAsync(delivery);
    }

    // An invalidation takes effect whatever becomes of its caller, so there is no token.
    private async ValueTask<Invalidation> DeliverAsync(OwedMarks.Delivery delivery)
    {
        var (isDelivered, isKnown) = (false, false);
        try
        {
            await log.AppendAsync(delivery.Marks, CancellationToken.None).ConfigureAwait(false);
            isDelivered = true;
            await ReadLogAsync(CancellationToken.None).ConfigureAwait(false);
            isKnown = true;
        }
        catch (Exception)
        {
            // As above.
        }

        _owed.End(in delivery, isKnown);
        return isDelivered ? Invalidation.Delivered : Invalidation.Pending;
    }

    private void ReadLog()
    {
        var (ticket, began, after) = (Interlocked.Increment(ref _readings), time.GetTimestamp(), Position);
        Take(log.Read(after), after, ticket, began);
    }

    private async ValueTask ReadLogAsync(CancellationToken cancellationToken)
    {
        var (ticket, began, after) = (Interlocked.Increment(ref _readings), time.GetTimestamp(), Position);
        Take(await log.ReadAsync(after, cancellationToken).ConfigureAwait(false), after, ticket, began);
    }

    private void Take(LogReading reading, LogPosition after, long ticket, long began)
    {
        long floor;
        lock (_gate)
        {
            if (ticket < _lastTaken)
            {
                return;
            }

            _lastTaken = ticket;
            floor = TakeUnderLock(reading, after, began);
        }

        OnReading?.Invoke(new LogChange(reading.Position, floor, reading.Marks));
    }

    private long TakeUnderLock(LogReading reading, LogPosition after, long began)
    {
        var (epoch, last) = reading.Position;
        var known = _known?.Position.Epoch == epoch ? _known : null;
        var marks = known?.Marks ?? new MarkTable();
        if (after.Epoch == epoch && last < after.Sequence)
        {
            // It was set back without a new epoch: positions that were given before will be given again, to other marks.
            marks.Take(reading.Marks, after.Sequence + 1, after.Sequence + 1);
            Volatile.Write(ref _known, new Known(reading.Position, marks, began));
            return marks.Floor;
        }

        // Of a log that says it goes on where nothing is known, everything before is in doubt.
        var goesOn = known is not null && after.Epoch == epoch && after.Sequence <= marks.Last;
        marks.Take(reading.Marks, last, reading.IsComplete || goesOn ? reading.Floor : last);

        // A reading that began later may have been made earlier.
        var position = known is not null && known.Position.Sequence > last ? known.Position : reading.Position;
        Volatile.Write(ref _known, new Known(position, marks, began));
        return marks.Floor;
    }

    private sealed record Known(LogPosition Position, MarkTable Marks, long ReadAt);
}
