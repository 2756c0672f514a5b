using Memo.Tests.Support;

namespace Memo.Tests.Storages;

/// <summary>A hit in memory allocates nothing.</summary>
public static partial class HitAllocationTests
{
    private const int Hits = 10_000;

    public static TheoryData<string, Func<int, bool>> Calls => new()
    {
        { "synchronous", static i => Price("", i & 7, true) >= 0 },
        { "synchronous with expiration", static i => Fleeting(i & 7) is not null },
        { "task", static i => PriceAsync(i & 7).IsCompletedSuccessfully },
        { "task with expiration", static i => FleetingAsync(i & 7).IsCompletedSuccessfully },
        { "value task", static i => IsDone(PriceValueAsync(i & 7)) },
        { "value task with expiration", static i => IsDone(FleetingValueAsync(i & 7)) },
        { "handle", static i => PriceCache.TryGet("", i & 7, true, out _) },
        { "text", static i => Length(i % 2 == 0 ? "some text" : "another text") > 0 },
    };

    [Memoize]
    private static partial decimal Price(string symbol, int day, bool isNet);

    private static decimal PriceCore(string symbol, int day, bool isNet) => day;

    [Memoize(Expiration = "1h")]
    private static partial string Fleeting(long id);

    private static string FleetingCore(long id) => $"{id}";

    [Memoize]
    private static partial Task<decimal> PriceAsync(int day);

    private static Task<decimal> PriceCoreAsync(int day) => Task.FromResult((decimal)day);

    [Memoize(Expiration = "1h")]
    private static partial Task<decimal> FleetingAsync(int day);

    private static Task<decimal> FleetingCoreAsync(int day) => Task.FromResult((decimal)day);

    [Memoize]
    private static partial ValueTask<decimal> PriceValueAsync(int day);

    private static ValueTask<decimal> PriceValueCoreAsync(int day) => new(day);

    [Memoize(Expiration = "1h")]
    private static partial ValueTask<decimal> FleetingValueAsync(int day);

    private static ValueTask<decimal> FleetingValueCoreAsync(int day) => new(day);

    [Memoize]
    private static partial int Length(string text);

    private static int LengthCore(string text) => text.Length;

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public static void Hit_InMemory_AllocatesNothing(string kind, Func<int, bool> call) => AssertNothingAllocated(new MemoryStorage(), kind, call);

    [Theory]
    [MemberData(nameof(Calls), DisableDiscoveryEnumeration = true)]
    public static void Hit_InUnboundedMemory_AllocatesNothing(string kind, Func<int, bool> call) => AssertNothingAllocated(new UnboundedStorage(), kind, call);

    [Fact]
    public static void HitOfANamedValue_AllocatesNothing()
    {
        var storage = new MemoryStorage();
        storage["a"] = "value";

        AssertNothingAllocated(storage, "named", _ => storage.TryGet<string>("a", out var value) && storage.ContainsKey("a"));
    }

    private static void AssertNothingAllocated(CacheStorage storage, string kind, Func<int, bool> call)
    {
        using var scope = new StorageScope(storage);
        if (kind == "handle")
        {
            for (var day = 0; day < 8; day++)
            {
                Price("", day, true);
            }
        }

        Assert.True(Run(call));

        var before = GC.GetAllocatedBytesForCurrentThread();
        var areHits = Run(call);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(areHits);
        Assert.True(allocated == 0, $"{kind}: {allocated} bytes for {Hits} hits");
    }

    private static bool IsDone(ValueTask<decimal> task) => task.IsCompletedSuccessfully;

    private static bool Run(Func<int, bool> call)
    {
        var areHits = true;
        for (var i = 0; i < Hits; i++)
        {
            areHits &= call(i);
        }

        return areHits;
    }
}
