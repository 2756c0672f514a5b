using System.Collections.Concurrent;

namespace Memo.Soak.Tests.Sequential;

/// <summary>Memory that keeps everything.</summary>
internal sealed class UnboundedSubject(TimeProvider time) : Subject
{
    public override CacheStorage Storage { get; } = new UnboundedStorage(time);
}

/// <summary>Memory with room for few.</summary>
internal sealed class BoundedSubject(TimeProvider time) : Subject
{
    public override CacheStorage Storage { get; } = new MemoryStorage(maxItems: 5, time);

    public override bool IsExact => false;
}

/// <summary>A dictionary of objects, out of which entries can be taken.</summary>
internal sealed class DictionarySubject : Subject
{
    private readonly ConcurrentDictionary<string, object?> _entries = new();

    public DictionarySubject(TimeProvider time) => Storage = new DictionaryStorage(_entries, time);

    public override CacheStorage Storage { get; }

    public override bool SlidesExactly => false;

    public override bool TryLose(Member member, int id)
    {
        _entries.TryRemove(Handles.KeyOf(member, id).ToString(), out _);
        return true;
    }
}

/// <summary>A dictionary of bytes, out of which entries can be taken.</summary>
internal sealed class BytesSubject(TimeProvider time) : Subject
{
    public override CacheStorage Storage { get; } = new BytesInMemory(time);

    public override bool SlidesExactly => false;

    public override bool TryLose(Member member, int id)
    {
        var bytes = (BytesInMemory)Storage;
        Assert.True(bytes.Flush(TimeSpan.FromSeconds(10)), bytes.Describe() + $" background {bytes.Background.Count}");
        bytes.Entries.TryRemove(Handles.KeyOf(member, id).ToString(), out _);
        return true;
    }
}

/// <summary>The same, and it throws at times.</summary>
internal sealed class UnsteadyBytesSubject(TimeProvider time) : Subject
{
    public override CacheStorage Storage { get; } = new BytesInMemory(time);

    public override bool IsExact => false;

    public override bool SlidesExactly => false;

    public override bool TryBreakOrMend()
    {
        var bytes = (BytesInMemory)Storage;
        bytes.IsBroken = !bytes.IsBroken;
        return true;
    }

    public override void Mend() => ((BytesInMemory)Storage).IsBroken = false;
}
