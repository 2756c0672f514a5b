using System.Runtime.CompilerServices;

namespace Memo.Engine;

/// <summary>The storages that hold, or have held, results of this process; none is kept alive by it.</summary>
internal static class KnownStorages
{
    private static readonly ConditionalWeakTable<CacheStorage, object?> Storages = [];

    /// <summary>The storages that are alive.</summary>
    public static IEnumerable<CacheStorage> All
    {
        get
        {
            foreach (var (storage, _) in Storages)
            {
                yield return storage;
            }
        }
    }

    /// <summary>Makes the storage one of those that are asked to forget.</summary>
    public static void Add(CacheStorage storage) => Storages.TryAdd(storage, null);
}
