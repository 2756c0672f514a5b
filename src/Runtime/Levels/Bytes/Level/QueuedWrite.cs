namespace Memo.Levels.Bytes.Level;

/// <summary>An entry that waits to be written, or is being written. Guarded by the lock of its <see cref="Backlog"/>.</summary>
internal sealed class QueuedWrite(EncodedEntry entry)
{
    private const int Overhead = 256;

    private TaskCompletionSource? _end;

    /// <summary>What is to be written: the newest of its key.</summary>
    public EncodedEntry Entry { get; private set; } = entry;

    /// <summary>Whether the storage may hold an older value, which must go if this cannot be written.</summary>
    public bool Replaces { get; private set; } = entry.Replaces;

    /// <summary>Whether it was forgotten while it was being written.</summary>
    public bool IsDiscarded { get; set; }

    /// <summary>Whether it was in a batch that failed, so that it is written by itself: one of its neighbours may be to blame.</summary>
    public bool GoesAlone { get; set; }

    /// <summary>What it takes in memory, in bytes.</summary>
    public long Size => SizeOf(Entry);

    /// <summary>Completes when it has been written, or has failed to be.</summary>
    public Task End => (_end ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public static long SizeOf(EncodedEntry entry) => Overhead + entry.Bytes.Length + (2L * entry.Key.Length);

    /// <summary>Writes something newer in its place.</summary>
    public void Become(EncodedEntry newer)
    {
        Entry = newer.Renewal is null && Entry.Renewal is { } renewal ? newer with { Renewal = renewal } : newer;
        Replaces |= newer.Replaces;
    }

    /// <summary>It is not being written any more.</summary>
    public void Finish()
    {
        _end?.TrySetResult();
        _end = null;
    }
}
