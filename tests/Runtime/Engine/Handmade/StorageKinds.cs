using Memo.Tests.Storages.Bytes;

namespace Memo.Tests.Engine.Handmade;

/// <summary>The storages that differ for the engine, to try each way of returning with each of them.</summary>
internal static class StorageKinds
{
    public static TheoryData<MemberWay, StorageKind> WithWays
    {
        get
        {
            var data = new TheoryData<MemberWay, StorageKind>();
            foreach (var way in Enum.GetValues<MemberWay>())
            {
                foreach (var kind in Enum.GetValues<StorageKind>())
                {
                    data.Add(way, kind);
                }
            }

            return data;
        }
    }

    public static CacheStorage Create(StorageKind kind, TimeProvider? time = null) => kind switch
    {
        StorageKind.Memory => new MemoryStorage(timeProvider: time),
        StorageKind.Objects => new DictionaryStorage(new Dictionary<string, object?>(), time),
        _ => new DictionaryByteStorage(time),
    };
}
