using Memo.CompilerServices;
using Memo.Tests.Support;

namespace Memo.Tests.Configuration;

/// <summary>Storages that assemblies bring, made known by generated code.</summary>
public static class ProvidedStorageTests
{
    [Fact]
    public static void ProvidedStorage_IsMadeEachTimeItIsConfigured()
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE", "provided-1"));
        StorageProviders.Add("Provided-1", static () => new MemoryStorage(7));

        var first = CacheStorage.Configure();

        Assert.Equal(7, Assert.IsType<MemoryStorage>(first).MaxItems);
        Assert.NotSame(first, CacheStorage.Configure());
    }

    [Fact]
    public static void NameThatIsRegistered_StaysWithItsStorage()
    {
        using var environment = new EnvironmentScope();
        var own = new UnboundedStorage();
        CacheStorage.Register("provided-2", own);

        StorageProviders.Add("PROVIDED-2", static () => new MemoryStorage());

        Assert.Same(own, CacheStorage.Configure("provided-2"));
    }

    [Fact]
    public static void RegistrationByHand_ReplacesWhatAnAssemblyBrought()
    {
        using var environment = new EnvironmentScope();
        var own = new UnboundedStorage();
        StorageProviders.Add("provided-3", static () => new MemoryStorage());

        CacheStorage.Register("provided-3", own);

        Assert.Same(own, CacheStorage.Configure("provided-3"));
    }

    [Fact]
    public static void NameOfAStorageOfMemosOwn_IsLeftAlone()
    {
        using var environment = new EnvironmentScope();

        StorageProviders.Add("memory", static () => new UnboundedStorage());

        Assert.IsType<MemoryStorage>(CacheStorage.Configure("memory"));
    }

    [Fact]
    public static void BadName_IsRefused() =>
        Assert.Throws<ArgumentException>(() => StorageProviders.Add("a,b", static () => new UnboundedStorage()));
}
