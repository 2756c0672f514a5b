using System.Collections.Concurrent;
using Memo.Tests.Support;

namespace Memo.Tests.Engine.Tags;

public sealed class MemoryTagTests : TagContract
{
    internal override CacheStorage Create() => new MemoryStorage();

    [Fact]
    public void WhatInstancesOwn_IsForgottenByTags()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var owner = new ShelfOwner();
        var (one, two) = (owner.Count(1), owner.Count(2));

        CacheStorage.InvalidateTag("owned:1");

        Assert.Equal(two, owner.Count(2));
        Assert.NotEqual(one, owner.Count(1));
    }

    [Fact]
    public void AStorageThatIsNoMoreTheDefault_ForgetsToo()
    {
        var former = new MemoryStorage();
        using var scope = new StorageScope(former);
        var before = Shelves.Find(1);
        CacheStorage.Default = new MemoryStorage();

        CacheStorage.InvalidateTag("book:1");

        CacheStorage.Default = former;
        Assert.NotEqual(before, Shelves.Find(1));
    }

    [Fact]
    public void EvictedEntries_LeaveNoTags()
    {
        var storage = new MemoryStorage(maxItems: 2);
        using var scope = new StorageScope(storage);
        foreach (var id in Enumerable.Range(0, 100))
        {
            Shelves.Find(id);
        }

        foreach (var id in Enumerable.Range(0, 100))
        {
            CacheStorage.InvalidateTag($"book:{id}");
        }

        Assert.Equal(0, storage.Count);
    }
}

public sealed class UnboundedTagTests : TagContract
{
    internal override CacheStorage Create() => new UnboundedStorage();
}

public sealed class DictionaryTagTests : TagContract
{
    internal override CacheStorage Create() => new DictionaryStorage(new ConcurrentDictionary<string, object?>());

    [Fact]
    public void AnEntryOfAnotherProcess_IsNotBelieved()
    {
        var entries = new ConcurrentDictionary<string, object?>();
        using var scope = new StorageScope(new DictionaryStorage(entries));
        var before = Shelves.Find(1);
        var (key, stored) = Assert.Single(entries);
        var entry = Assert.IsType<CacheEntry>(stored);
        Assert.Equal(["book:1", "shelf:history"], entry.Tags);

        entries[key] = entry with { Position = entry.Position with { Epoch = entry.Position.Epoch + 1 } };

        Assert.NotEqual(before, Shelves.Find(1));
    }
}
