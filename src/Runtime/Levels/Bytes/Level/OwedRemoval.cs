namespace Memo.Levels.Bytes.Level;

/// <summary>A removal that the storage has not done yet. Guarded by the lock of its <see cref="Backlog"/>.</summary>
internal sealed class OwedRemoval(Removal removal, long since)
{
    public Removal Removal { get; } = removal;

    /// <summary>When it was first asked for, as a timestamp.</summary>
    public long Since { get; } = since;

    /// <summary>How many times it was asked for: who began to do it before the last time has not done it.</summary>
    public int Version { get; set; }

    /// <summary>How many are about to do it.</summary>
    public int UnderWay { get; set; }

    /// <summary>In which round the worker tried it last.</summary>
    public int Round { get; set; }
}
