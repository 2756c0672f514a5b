using System.Collections.Concurrent;
using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>The regions of one storage: one for each method that uses it, and one for its named values.</summary>
internal sealed class StorageRegions(CacheStorage storage)
{
    private readonly ConcurrentDictionary<object, Region> _regions = new(ReferenceEqualityComparer.Instance);

    public ICollection<Region> All => _regions.Values;

    /// <summary>How many computations are attached.</summary>
    public int FlightCount => _regions.Values.Sum(static region => region.FlightCount);

    /// <summary>The region of a method, made at first use.</summary>
    public Region<TKey, TResult> Of<TKey, TResult>(object method, Func<CacheStorage, Region<TKey, TResult>> create)
        where TKey : struct, IMemoKey<TKey> =>
        (Region<TKey, TResult>)_regions.GetOrAdd(method, static (_, state) => state.create(state.storage), (storage, create));

    /// <summary>Stands for the results that a method's instances own, so that clearing and statistics reach them.</summary>
    public OwnedRegions Attach(MemoizedMethod owner)
    {
        KnownStorages.Add(storage);
        return (OwnedRegions)_regions.GetOrAdd(owner, static owner => new OwnedRegions((MemoizedMethod)owner));
    }

    public void Clear()
    {
        foreach (var region in _regions.Values)
        {
            region.Clear();
        }
    }

    /// <summary>Forgets the results of methods; named values stay.</summary>
    public void ClearResults()
    {
        foreach (var (method, region) in _regions)
        {
            if (method is MemoizedMethod)
            {
                region.Clear();
            }
        }
    }

    /// <summary>Forgets the results of methods that are there as live objects; named values stay.</summary>
    public void ClearLiveResults()
    {
        foreach (var (method, region) in _regions)
        {
            if (method is MemoizedMethod)
            {
                region.ClearLive();
            }
        }
    }

    /// <summary>Takes out what instances own and has a tag.</summary>
    public void ForgetTag(string tag)
    {
        foreach (var owned in _regions.Values.OfType<OwnedRegions>())
        {
            owned.ForgetTag(tag);
        }
    }
}
