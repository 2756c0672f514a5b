using Memo.Tests.Support;

namespace Memo.Tests.Configuration;

/// <summary>Storages known by names of the user's own.</summary>
public static class RegisterTests
{
    [Fact]
    public static void RegisteredFactory_MakesAStorageEachTime()
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE", "register-1"));
        CacheStorage.Register("register-1", static () => new MemoryStorage(7));

        var first = CacheStorage.Configure("register-1");

        Assert.Equal(7, Assert.IsType<MemoryStorage>(first).MaxItems);
        Assert.NotSame(first, CacheStorage.Configure());
    }

    [Fact]
    public static void RegisteredStorage_IsAlwaysTheSame()
    {
        using var environment = new EnvironmentScope();
        var storage = new UnboundedStorage();
        CacheStorage.Register("register-2", storage);

        Assert.Same(storage, CacheStorage.Configure("register-2"));
        Assert.Same(storage, CacheStorage.Configure("REGISTER-2"));
    }

    [Fact]
    public static void LaterRegistration_ReplacesTheEarlier()
    {
        using var environment = new EnvironmentScope();
        var later = new UnboundedStorage();
        CacheStorage.Register("register-3", new UnboundedStorage());
        CacheStorage.Register("Register-3", later);

        Assert.Same(later, CacheStorage.Configure("register-3"));
    }

    [Fact]
    public static void RegisteredName_IsListedAmongTheKnown()
    {
        using var environment = new EnvironmentScope();
        CacheStorage.Register("register.4_x", new UnboundedStorage());

        var message = Assert.Throws<MemoConfigurationException>(() => CacheStorage.Configure("nonsense")).Message;

        Assert.Contains("'register.4_x'", message, StringComparison.Ordinal);
    }

    [Fact]
    public static void NameOfAPackage_CanBeRegisteredByHand()
    {
        using var environment = new EnvironmentScope();
        var made = 0;
        CacheStorage.Register("redis", () =>
        {
            made++;
            return new UnboundedStorage();
        });

        try
        {
            Assert.IsType<UnboundedStorage>(CacheStorage.Configure("redis"));
            Assert.Equal(1, made);
        }
        finally
        {
            FreshRegistry.Forget("redis");
        }
    }

    [Theory]
    [InlineData("memory")]
    [InlineData("MEMORY-unbounded")]
    [InlineData("off")]
    public static void NameOfAStorageOfMemo_IsRefused(string name)
    {
        var exception = Assert.Throws<ArgumentException>(() => CacheStorage.Register(name, new UnboundedStorage()));

        Assert.Contains($"'{name}'", exception.Message, StringComparison.Ordinal);
        Assert.Equal("name", exception.ParamName);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("a b")]
    [InlineData("a,b")]
    [InlineData(" a")]
    [InlineData("a\n")]
    [InlineData("ä")]
    [InlineData("a:b")]
    [InlineData("a/b")]
    public static void NameWithOtherCharacters_IsRefused(string name) =>
        Assert.Equal("name", Assert.Throws<ArgumentException>(() => CacheStorage.Register(name, new UnboundedStorage())).ParamName);

    [Fact]
    public static void NullArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => CacheStorage.Register(null!, new UnboundedStorage()));
        Assert.Throws<ArgumentNullException>(() => CacheStorage.Register("a", (CacheStorage)null!));
        Assert.Throws<ArgumentNullException>(() => CacheStorage.Register("a", (Func<CacheStorage>)null!));
    }

    [Fact]
    public static void FactoryThatReturnsNull_IsRefusedByItsName()
    {
        using var environment = new EnvironmentScope();
        CacheStorage.Register("register-5", static () => null!);
        var before = CacheStorage.Default;

        var message = Assert.Throws<MemoConfigurationException>(() => CacheStorage.Configure("register-5")).Message;

        Assert.Contains("'register-5'", message, StringComparison.Ordinal);
        Assert.Same(before, CacheStorage.Default);
    }

    [Fact]
    public static void FactoryThatThrows_LeavesTheDefaultAsItWas()
    {
        using var environment = new EnvironmentScope();
        CacheStorage.Register("register-6", static () => throw new IOException("no"));
        var before = CacheStorage.Default;

        Assert.Throws<IOException>(() => CacheStorage.Configure("register-6"));

        Assert.Same(before, CacheStorage.Default);
    }
}
