using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>All regions a method has had whose storages are alive; it keeps none of them alive itself. A storage that fails to forget keeps no other from forgetting.</summary>
internal sealed class RegionList<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private readonly Lock _gate = new();
    private List<WeakReference<Region<TKey, TResult>>> _regions = [];

    public void Add(Region<TKey, TResult> region)
    {
        lock (_gate)
        {
            // A new list each time: those who walk the old one need no lock.
            _regions = [.. _regions.Where(static reference => reference.TryGetTarget(out _)), new(region)];
        }
    }

    /// <summary>Forgets a result in all regions but <paramref name="spared"/>.</summary>
    public Invalidation RemoveFromOthers(Region<TKey, TResult>? spared, in TKey key)
    {
        var farthest = Invalidation.Delivered;
        foreach (var reference in Volatile.Read(ref _regions))
        {
            if (reference.TryGetTarget(out var region) && region != spared && region.Remove(in key, out _) == Invalidation.Pending)
            {
                farthest = Invalidation.Pending;
            }
        }

        return farthest;
    }

    /// <inheritdoc cref="RemoveFromOthers"/>
    public async ValueTask<Invalidation> RemoveFromOthersAsync(Region<TKey, TResult>? spared, TKey key)
    {
        var farthest = Invalidation.Delivered;
        foreach (var reference in Volatile.Read(ref _regions))
        {
            if (reference.TryGetTarget(out var region) && region != spared && await region.RemoveAsync(key).ConfigureAwait(false) == Invalidation.Pending)
            {
                farthest = Invalidation.Pending;
            }
        }

        return farthest;
    }

    /// <summary>Takes out what has a tag.</summary>
    public void ForgetTag(string tag)
    {
        foreach (var reference in Volatile.Read(ref _regions))
        {
            if (reference.TryGetTarget(out var region))
            {
                region.ForgetTag(tag);
            }
        }
    }

    /// <inheritdoc cref="Clear"/>
    public async ValueTask<Invalidation> ClearAsync()
    {
        var farthest = Invalidation.Delivered;
        foreach (var reference in Volatile.Read(ref _regions))
        {
            if (reference.TryGetTarget(out var region) && await region.ClearAsync().ConfigureAwait(false) == Invalidation.Pending)
            {
                farthest = Invalidation.Pending;
            }
        }

        return farthest;
    }

    /// <summary>Forgets all results in all regions.</summary>
    public Invalidation Clear()
    {
        var farthest = Invalidation.Delivered;
        foreach (var reference in Volatile.Read(ref _regions))
        {
            if (reference.TryGetTarget(out var region) && region.Clear() == Invalidation.Pending)
            {
                farthest = Invalidation.Pending;
            }
        }

        return farthest;
    }
}
