using System.Globalization;
using Memo.Tests.Support;

namespace Memo.Tests.Keys;

/// <summary>Arguments that cannot be a key as they are at run time: their calls compute, and say so.</summary>
public static partial class UnkeyableArgumentTests
{
    private static int _computations;

    [Memoize]
    private static partial int OnUri(Uri? uri);

    private static int OnUriCore(Uri? uri) => Interlocked.Increment(ref _computations);

    [Memoize]
    private static partial Task<int> OnCultureAsync(string text, CultureInfo culture);

    private static async Task<int> OnCultureCoreAsync(string text, CultureInfo culture)
    {
        await Task.Yield();
        return Interlocked.Increment(ref _computations);
    }

    [Fact]
    public static void DerivedUri_IsBypassedAndCounted()
    {
        var storage = new UnboundedStorage();
        using var scope = new StorageScope(storage);
        var before = BypassesOf(OnUriCache.Statistics);
        var derived = new DerivedUri("http://example.org/");

        Assert.NotEqual(OnUri(derived), OnUri(derived));

        Assert.Equal(before + 2, BypassesOf(OnUriCache.Statistics));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static async Task CustomizedCulture_IsBypassedAndCounted()
    {
        var storage = new UnboundedStorage();
        using var scope = new StorageScope(storage);
        var before = BypassesOf(OnCultureCache.Statistics);
        var customized = CultureInfo.ReadOnly(Customized());

        Assert.NotEqual(await OnCultureAsync("a", customized), await OnCultureAsync("a", customized));

        Assert.Equal(before + 2, BypassesOf(OnCultureCache.Statistics));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static void DerivedUri_GetsNoAnswerOfThePlainOneItEquals()
    {
        using var scope = new StorageScope(new UnboundedStorage());
        var plain = OnUri(new Uri("http://example.org/"));

        Assert.NotEqual(plain, OnUri(new DerivedUri("http://example.org/")));
        Assert.Equal(plain, OnUri(new Uri("http://example.org/")));
    }

    [Fact]
    public static void UnkeyableArgument_IsNowhereToBeFound()
    {
        using var scope = new StorageScope(new UnboundedStorage());
        var derived = new DerivedUri("http://example.org/");
        OnUri(new Uri("http://example.org/"));

        Assert.False(OnUriCache.TryGet(derived, out _));
        Assert.Equal(Invalidation.Delivered, OnUriCache.Invalidate(derived));
        Assert.True(OnUriCache.TryGet(new Uri("http://example.org/"), out _));
    }

    [Fact]
    public static async Task UnkeyableArgument_CannotBeSetNorNamed()
    {
        using var scope = new StorageScope(new UnboundedStorage());
        var derived = new DerivedUri("http://example.org/");

        var onSet = Assert.Throws<ArgumentException>(() => OnUriCache.Set(derived, 1));
        Assert.Contains("OnUri", onSet.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => OnUriCache.KeyOf(derived));
        await Assert.ThrowsAsync<ArgumentException>(async () => await OnUriCache.SetAsync(derived, 1));
    }

    [Fact]
    public static void UnkeyableArgument_IsRefreshedByComputing()
    {
        var storage = new UnboundedStorage();
        using var scope = new StorageScope(storage);
        var derived = new DerivedUri("http://example.org/");

        Assert.NotEqual(OnUriCache.Refresh(derived), OnUriCache.Refresh(derived));
        Assert.Equal(0, storage.Count);
    }

    private static long BypassesOf(MethodStatistics statistics) => statistics.Bypasses.GetValueOrDefault(BypassReason.Argument);

    private static CultureInfo Customized()
    {
        var culture = new CultureInfo("en-US");
        culture.NumberFormat.CurrencySymbol = "X";
        return culture;
    }

    private sealed class DerivedUri(string text) : Uri(text);
}
