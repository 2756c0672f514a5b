using System.Buffers.Text;
using System.Reflection;
using System.Security.Cryptography;
using Memo.Tests.Support;

namespace Memo.Tests.Keys;

/// <summary>The key of a result as storages, Redis and the tools see it.</summary>
public static partial class CacheKeyTests
{
    [Memoize]
    private static partial string Join(string? first, string? second);

    private static string JoinCore(string? first, string? second) => first + second;

    [Memoize(Name = "orders:total")]
    private static partial int Named(int id);

    private static int NamedCore(int id) => id;

    [Fact]
    public static void Text_NamesTheMethodAndHashesTheRest() =>
        Assert.Matches(
            @"^memo:1:Memo\.Runtime\.Tests/Memo\.Tests\.Keys\.CacheKeyTests\.Join\(string,string\):\{[A-Za-z0-9_-]{43}\}:[A-Za-z0-9_-]{11}$",
            JoinCache.KeyOf("a", "b").ToString());

    [Fact]
    public static void GivenName_StandsInTheText()
    {
        Assert.Equal("orders:total", NamedCache.KeyOf(1).Name);
        Assert.StartsWith("memo:1:orders:total:{", NamedCache.KeyOf(1).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public static void SameArguments_GiveTheSameKey()
    {
        var one = JoinCache.KeyOf("a", new string('b', 1));
        var other = JoinCache.KeyOf("a", "b");

        Assert.Equal(one.ToString(), other.ToString());
        Assert.True(one == other);
        Assert.False(one != other);
        Assert.True(one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public static void OtherArguments_GiveOtherKeys()
    {
        CacheKey[] keys =
        [
            JoinCache.KeyOf("ab", "c"), JoinCache.KeyOf("a", "bc"), JoinCache.KeyOf(null, null), JoinCache.KeyOf("", null),
            JoinCache.KeyOf(null, ""), JoinCache.KeyOf("", ""), JoinCache.KeyOf("abc", ""), JoinCache.KeyOf("", "abc"),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
        Assert.Equal(keys.Length, keys.Select(static key => key.ToString()).Distinct().Count());
    }

    [Fact]
    public static void OtherMethodsWithTheSameArguments_HaveOtherKeys() =>
        Assert.NotEqual(HashOf(NamedCache.KeyOf(1)), HashOf(ScalarMethods.DescribeCache.KeyOf(1)));

    [Fact]
    public static void Hash_IsThatOfVersionNamespaceMethodAndArguments()
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE_NAMESPACE", "ns"));
        CacheStorage.Configure("memory");
        using var bytes = new MemoryStream();
        using (var writer = new BinaryWriter(bytes))
        {
            writer.Write((byte)1);
            foreach (var text in (string[])["ns", "orders:total"])
            {
                writer.Write((byte)1);
                writer.Write(text.Length);
                writer.Write(System.Text.Encoding.Unicode.GetBytes(text));
            }

            writer.Write(7);
        }

        var hash = Base64Url.EncodeToString(SHA256.HashData(bytes.ToArray()));

        Assert.StartsWith($"memo:1:orders:total:{{{hash}}}:", NamedCache.KeyOf(7).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public static void Namespace_ChangesTheHash()
    {
        var one = KeyWith(("MEMO_CACHE_NAMESPACE", "one"));
        var two = KeyWith(("MEMO_CACHE_NAMESPACE", "two"));

        Assert.NotEqual(one, two);
        Assert.Equal(one, KeyWith(("MEMO_CACHE_NAMESPACE", "one")));
    }

    [Fact]
    public static void Environment_IsPartOfTheNamespaceUnlessThatIsGiven()
    {
        var none = KeyWith(("DOTNET_ENVIRONMENT", null), ("ASPNETCORE_ENVIRONMENT", null));
        var staging = KeyWith(("DOTNET_ENVIRONMENT", "Staging"), ("ASPNETCORE_ENVIRONMENT", null));

        Assert.NotEqual(none, staging);
        Assert.Equal(staging, KeyWith(("DOTNET_ENVIRONMENT", null), ("ASPNETCORE_ENVIRONMENT", "Staging")));
        Assert.Equal(staging, KeyWith(("DOTNET_ENVIRONMENT", "Staging"), ("ASPNETCORE_ENVIRONMENT", "Production")));
        Assert.Equal(KeyWith(("MEMO_CACHE_NAMESPACE", "x")), KeyWith(("MEMO_CACHE_NAMESPACE", "x"), ("DOTNET_ENVIRONMENT", "Staging")));
    }

    [Fact]
    public static void DefaultNamespace_IsTheEntryAssembly() =>
        Assert.Equal(
            KeyWith(("MEMO_CACHE_NAMESPACE", null), ("DOTNET_ENVIRONMENT", null), ("ASPNETCORE_ENVIRONMENT", null)),
            KeyWith(("MEMO_CACHE_NAMESPACE", Assembly.GetEntryAssembly()!.GetName().Name)));

    [Fact]
    public static void DefaultKey_IsEmpty()
    {
        Assert.Equal("", default(CacheKey).ToString());
        Assert.Equal("", default(CacheKey).Name);
        Assert.Equal(default, default(CacheKey));
        Assert.NotEqual(default, NamedCache.KeyOf(1));
    }

    private static string HashOf(CacheKey key) => key.ToString().Split('{', '}')[1];

    private static CacheKey KeyWith(params (string Name, string? Value)[] variables)
    {
        using var environment = new EnvironmentScope(variables);
        CacheStorage.Configure("memory");
        return JoinCache.KeyOf("a", "b");
    }
}
