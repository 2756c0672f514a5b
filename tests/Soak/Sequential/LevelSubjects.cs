namespace Memo.Soak.Tests.Sequential;

/// <summary>Memory for few over bytes, both of which can lose entries.</summary>
internal sealed class MemoryOverBytesSubject(TimeProvider time) : Subject
{
    public override CacheStorage Storage { get; } = new MultiLevelStorage(new MemoryStorage(maxItems: 5, time), new BytesInMemory(time));

    public override bool SlidesExactly => false;

    public override bool TryLose(Member member, int id)
    {
        var levels = (MultiLevelStorage)Storage;
        Assert.True(levels.Flush(TimeSpan.FromSeconds(10)), levels.Describe());
        ((BytesInMemory)levels.Levels[1]).Entries.TryRemove(Handles.KeyOf(member, id).ToString(), out _);
        levels.ForgetResults();
        return true;
    }
}

/// <summary>Memory over bytes over bytes, of which the last throw at times.</summary>
internal sealed class UnsteadyLevelsSubject(TimeProvider time) : Subject
{
    public override CacheStorage Storage { get; } = new MultiLevelStorage(new MemoryStorage(maxItems: 5, time), new BytesInMemory(time), new BytesInMemory(time));

    public override bool IsExact => false;

    public override bool SlidesExactly => false;

    private BytesInMemory Last => (BytesInMemory)((MultiLevelStorage)Storage).Levels[2];

    public override bool TryBreakOrMend()
    {
        Last.IsBroken = !Last.IsBroken;
        return true;
    }

    public override void Mend() => Last.IsBroken = false;
}
