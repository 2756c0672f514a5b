using System.Runtime.ExceptionServices;
using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>All regions a method has had, without keeping replaced storages alive.</summary>
/// <remarks>A storage that fails to forget keeps no other from forgetting: its exception is thrown when all have been asked.</remarks>
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
    public void RemoveFromOthers(Region<TKey, TResult>? spared, in TKey key)
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var reference in Volatile.Read(ref _regions))
        {
            if (reference.TryGetTarget(out var region) && region != spared)
            {
                try
                {
                    region.Remove(in key);
                }
                catch (Exception exception)
                {
                    failure ??= ExceptionDispatchInfo.Capture(exception);
                }
            }
        }

        failure?.Throw();
    }

    /// <summary>Forgets all results in all regions.</summary>
    public void Clear()
    {
        ExceptionDispatchInfo? failure = null;
        foreach (var reference in Volatile.Read(ref _regions))
        {
            if (reference.TryGetTarget(out var region))
            {
                try
                {
                    region.Clear();
                }
                catch (Exception exception)
                {
                    failure ??= ExceptionDispatchInfo.Capture(exception);
                }
            }
        }

        failure?.Throw();
    }
}
