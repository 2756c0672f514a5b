using Memo.Tests.Contract.Methods;
using static Memo.Tests.Contract.Methods.Counted;

namespace Memo.Tests.Contract.Suite;

/// <summary>What handles do with the results in every storage.</summary>
public abstract class HandleContract : ResultContract
{
    [Fact]
    public async Task Handle_SetsFindsRefreshesAndForgets()
    {
        Assert.False(NumberCache.TryGet("a", 1, out _));
        NumberCache.Set("a", 1, -1);
        Assert.True(NumberCache.TryGet("a", 1, out var value));
        Assert.Equal(-1, value);
        Assert.Equal(-1, Number("a", 1));
        Assert.Equal(-1, (await NumberCache.TryGetAsync("a", 1)).Value);

        var refreshed = NumberCache.Refresh("a", 1);
        Assert.NotEqual(-1, refreshed);
        Assert.Equal(refreshed, Number("a", 1));

        Assert.Equal(Invalidation.Delivered, NumberCache.Invalidate("a", 1));
        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.False((await NumberCache.TryGetAsync("a", 1)).HasValue);
        Assert.Equal(0, Entries);
    }

    [Fact]
    public async Task AsynchronousMembers_DoTheSame()
    {
        await NumberCache.SetAsync("a", 1, -1);
        Assert.Equal(-1, Number("a", 1));
        await NullCache.SetAsync(1, "set");
        Assert.Equal("set", await NullAsync(1));
        Assert.Null(await NullCache.RefreshAsync(1));
        Assert.Null(await NullAsync(1));

        Assert.Equal(Invalidation.Delivered, await NumberCache.InvalidateAsync("a", 1));
        Assert.False(NumberCache.TryGet("a", 1, out _));
        Assert.True((await NullCache.TryGetAsync(1)).HasValue);
        Assert.Equal(Invalidation.Delivered, await NullCache.ClearAsync());
        Assert.False((await NullCache.TryGetAsync(1)).HasValue);
        Assert.Equal(0, Entries);
    }

    [Fact]
    public void SetOverAResult_Replaces()
    {
        var computed = Plain(1);
        PlainCache.Set(1, -1);
        Flush(Storage);

        Assert.Equal(-1, Plain(1));
        Assert.NotEqual(computed, Plain(1));
        Assert.Equal(1, Entries);
    }

    [Fact]
    public void WhatWasInvalidated_CanBeComputedAndSetAgain()
    {
        for (var round = 1; round <= 3; round++)
        {
            var value = Plain(1);
            Assert.Equal(value, Plain(1));
            PlainCache.Invalidate(1);
            PlainCache.Set(1, -round);
            Assert.Equal(-round, Plain(1));
            PlainCache.Clear();
            Assert.False(PlainCache.TryGet(1, out _));
        }
    }

    [Fact]
    public void InvalidationOfOneKey_LeavesOthers()
    {
        var (one, two) = (Plain(1), Plain(2));

        PlainCache.Invalidate(1);

        Assert.NotEqual(one, Plain(1));
        Assert.Equal(two, Plain(2));
    }

    [Fact]
    public void ClearOfAHandle_LeavesOtherMethodsAndNamedValues()
    {
        Storage["a"] = "named";
        var other = Lives.Fleeting(1);
        var number = Number("a", 1);
        Number("b", 1);

        Assert.Equal(Invalidation.Delivered, NumberCache.Clear());

        Assert.Equal(2, Entries);
        Assert.NotEqual(number, Number("a", 1));
        Assert.Equal(other, Lives.Fleeting(1));
        Assert.Equal("named", Get<string>("a"));
    }

    [Fact]
    public void ClearOfTheStorage_ForgetsResultsToo()
    {
        var number = Number("a", 1);
        Storage["a"] = 1;

        Storage.Clear();

        Assert.Equal(0, Entries);
        Assert.NotEqual(number, Number("a", 1));
        Assert.False(Storage.ContainsKey("a"));
    }

    [Fact]
    public void Warm_ComputesWhatIsMissing()
    {
        PlainCache.Set(1, -1);
        var before = Computations;

        Assert.Equal(new WarmProgress(1, 2, 0), PlainCache.Warm([1, 2, 3], cancellationToken: Token));

        Assert.Equal(before + 2, Computations);
        Assert.Equal(-1, Plain(1));
        Assert.True(PlainCache.TryGet(2, out _));
        Assert.True(PlainCache.TryGet(3, out _));
    }

    [Fact]
    public void Scopes_PassTheStorageByOrWriteToIt()
    {
        var first = Plain(1);
        int bypassed, refreshed;
        using (MemoScope.Bypass())
        {
            bypassed = Plain(1);
        }

        Assert.NotEqual(first, bypassed);
        Assert.Equal(first, Plain(1));
        using (MemoScope.Refresh())
        {
            refreshed = Plain(1);
        }

        Assert.NotEqual(first, refreshed);
        Assert.Equal(refreshed, Plain(1));
    }
}
