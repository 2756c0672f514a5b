using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>A result is served for as long as its method says.</summary>
public static partial class ExpirationTests
{
    private static int _runs;

    [Memoize(Expiration = "10m")]
    private static partial int Brief(int x);

    private static int BriefCore(int x) => ++_runs;

    [Memoize]
    private static partial int Lasting(int x);

    private static int LastingCore(int x) => ++_runs;

    [Memoize(Expiration = "00:00:30")]
    private static partial Task<int> BriefAsync(int x);

    private static async Task<int> BriefCoreAsync(int x)
    {
        await Task.Yield();
        return ++_runs;
    }

    public static TheoryData<string> Storages => ["memory", "unbounded", "dictionary"];

    [Theory]
    [MemberData(nameof(Storages))]
    public static async Task Result_IsServedUntilItExpires(string kind)
    {
        var time = new FakeTime();
        using var scope = new StorageScope(Create(kind, time));
        var (first, firstAsync) = (Brief(1), await BriefAsync(1));

        time.Advance(TimeSpan.FromSeconds(29.999));
        Assert.Equal(first, Brief(1));
        Assert.Equal(firstAsync, await BriefAsync(1));

        time.Advance(TimeSpan.FromSeconds(0.001));
        Assert.NotEqual(firstAsync, await BriefAsync(1));
        Assert.Equal(first, Brief(1));

        time.Advance(TimeSpan.FromMinutes(9.5));
        Assert.False(BriefCache.TryGet(1, out _));
        Assert.NotEqual(first, Brief(1));
    }

    [Theory]
    [MemberData(nameof(Storages))]
    public static void MethodWithoutExpiration_IsServedForGood(string kind)
    {
        var time = new FakeTime();
        using var scope = new StorageScope(Create(kind, time));
        var first = Lasting(1);

        time.Advance(TimeSpan.FromDays(10_000));

        Assert.Equal(first, Lasting(1));
    }

    [Fact]
    public static void ExpiredEntry_LeavesItsRoom()
    {
        var time = new FakeTime();
        var storage = new MemoryStorage(timeProvider: time);
        using var scope = new StorageScope(storage);
        Brief(1);

        time.Advance(TimeSpan.FromMinutes(10));
        Assert.False(BriefCache.TryGet(1, out _));

        Assert.Equal(0, storage.Count);
    }

    private static CacheStorage Create(string kind, TimeProvider time) => kind switch
    {
        "memory" => new MemoryStorage(timeProvider: time),
        "unbounded" => new UnboundedStorage(time),
        _ => new DictionaryStorage(new Dictionary<string, object?>(), time),
    };
}
