using static Memo.Tests.Storages.LruMethods;

namespace Memo.Tests.Storages;

/// <summary>One operation on a storage and on the model of it.</summary>
internal readonly record struct LruStep(LruOperation Operation, int Id)
{
    /// <summary>Runs it on both.</summary>
    /// <returns>What is to be the same.</returns>
    public (bool Storage, bool Model) Run(CacheStorage storage, LruModel model)
    {
        HasComputed = false;
        var (first, second, named) = ($"first {Id}", $"second {Id}", $"named {Id}");
        switch (Operation)
        {
            case LruOperation.CallFirst:
                _ = First(Id);
                return (!HasComputed, UseOrSet(model, first));
            case LruOperation.CallSecond:
                _ = SecondAsync(Id).AsTask().Result;
                return (!HasComputed, UseOrSet(model, second));
            case LruOperation.CallBoth:
                _ = Both(Id);
                return (!HasComputed, UseOrSetBoth(model));
            case LruOperation.TryGetFirst:
                return (FirstCache.TryGet(Id, out _), model.TryUse(first));
            case LruOperation.SetFirst:
                FirstCache.Set(Id, Id);
                model.Set(first);
                return default;
            case LruOperation.RefreshFirst:
                FirstCache.Refresh(Id);
                model.Set(first);
                return default;
            case LruOperation.InvalidateFirst:
                FirstCache.Invalidate(Id);
                model.Remove(first);
                return default;
            case LruOperation.ClearSecond:
                SecondCache.Clear();
                model.RemoveAll(static key => key.StartsWith("second", StringComparison.Ordinal));
                return default;
            case LruOperation.SetNamed:
                storage[named] = Id;
                model.Set(named);
                return default;
            case LruOperation.TryGetNamed:
                return (storage.TryGet<int>(named, out _), model.TryUse(named));
            case LruOperation.GetOrAddNamed:
                storage.GetOrAdd(named, () => { HasComputed = true; return 0; });
                return (!HasComputed, UseOrSet(model, named));
            case LruOperation.RemoveNamed:
                return (storage.Remove(named), model.Remove(named));
            default:
                storage.Clear();
                model.RemoveAll(static _ => true);
                return default;
        }
    }

    // What is stored meanwhile stays until the outer computation ends, whatever the bound.
    private bool UseOrSetBoth(LruModel model)
    {
        if (model.TryUse($"both {Id}"))
        {
            return true;
        }

        model.IsBounded = false;
        UseOrSet(model, $"first {Id}");
        UseOrSet(model, $"second {Id + 1}");
        UseOrSet(model, $"first {Id}");
        model.IsBounded = true;
        model.Set($"both {Id}");
        return false;
    }

    private static bool UseOrSet(LruModel model, string key)
    {
        if (model.TryUse(key))
        {
            return true;
        }

        model.Set(key);
        return false;
    }
}
