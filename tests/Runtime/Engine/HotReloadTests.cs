using System.Reflection.Metadata;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>Code that is replaced under way leaves no result of the old code behind.</summary>
public sealed partial class HotReloadTests : IDisposable
{
    private static int _computed;

    [Memoize]
    public static partial int Twice(int number);

    public void Dispose() => HotReload.Undo();

    [Fact]
    public void Reload_ForgetsResultsInMemory_AndLeavesNamedValues()
    {
        using var scope = new StorageScope(new MemoryStorage());
        CacheStorage.Default["named"] = 1;
        var before = Computations(() => Twice(1) + Twice(1));

        HotReload.ClearCache(null);

        Assert.Equal(1, before);
        Assert.False(TwiceCache.TryGet(1, out _));
        Assert.Equal(1, Computations(() => Twice(1)));
        Assert.Equal(1, CacheStorage.Default["named"]);
    }

    [Fact]
    public void Reload_ForgetsInStoragesThatAreNotTheDefaultAnyMore()
    {
        var first = new UnboundedStorage();
        using var scope = new StorageScope(first);
        Twice(1);
        CacheStorage.Default = new UnboundedStorage();

        HotReload.ClearCache([typeof(HotReloadTests)]);

        Assert.Equal(0, first.Count);
    }

    [Fact]
    public void Reload_WithdrawsTheFingerprint()
    {
        var descriptor = new MethodDescriptor("A.F") { CodeFingerprint = static () => "code" };
        var before = descriptor.FindCodeFingerprint();

        HotReload.ClearCache(null);

        Assert.Equal("code", before);
        Assert.Null(descriptor.FindCodeFingerprint());
    }

    [Fact]
    public void Runtime_FindsTheHandler()
    {
        var handler = Assert.Single(typeof(CacheStorage).Assembly.GetCustomAttributes(typeof(MetadataUpdateHandlerAttribute), inherit: false));

        var type = ((MetadataUpdateHandlerAttribute)handler).HandlerType;

        Assert.NotNull(type.GetMethod("ClearCache", [typeof(Type[])]));
    }

    private static int TwiceCore(int number)
    {
        _computed++;
        return 2 * number;
    }

    private static int Computations(Func<int> call)
    {
        var before = _computed;
        call();
        return _computed - before;
    }
}
