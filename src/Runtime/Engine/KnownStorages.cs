using System.Runtime.CompilerServices;
using Memo.Engine.Marks;

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

    /// <summary>
    /// Makes the storage one of those that are asked to forget. It may hold results from before that no call of this process has asked for:
    /// what has been invalidated until now it is told.
    /// </summary>
    public static void Add(CacheStorage storage)
    {
        if (Storages.TryAdd(storage, null) && storage is not LiveStorage and not OffStorage && TagMarks.Position > 0)
        {
            storage.ForgetEarlierTags();
        }
    }
}
