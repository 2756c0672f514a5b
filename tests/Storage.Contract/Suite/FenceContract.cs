using Memo.Tests.Contract.Methods;

namespace Memo.Tests.Contract.Suite;

/// <summary>What is forgotten while something is computed keeps that out, in every storage.</summary>
public abstract class FenceContract : TagContract
{
    public static TheoryData<string> Ways => ["key", "method", "storage", "key awaited", "method awaited"];

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WhatIsForgottenWhileItIsComputed_IsReturnedAndNotStored(string way)
    {
        Counted.OnCompute = id => Forget(way, id);
        int first;
        try
        {
            first = Counted.Plain(1);
        }
        finally
        {
            Counted.OnCompute = static _ => { };
        }

        Assert.False(Counted.PlainCache.TryGet(1, out _));
        Assert.False((await Counted.PlainCache.TryGetAsync(1)).HasValue);
        Assert.Equal(0, Entries);
        var second = Counted.Plain(1);
        Assert.NotEqual(first, second);
        Assert.Equal(second, Counted.Plain(1));
    }

    [Theory]
    [InlineData("book:1")]
    [InlineData("shelf:history")]
    public void ResultWhoseTagIsInvalidatedWhileItIsComputed_IsReturnedAndNotStored(string tag)
    {
        var first = FindWith(() => CacheStorage.InvalidateTag(tag));

        Assert.False(Shelves.FindCache.TryGet(1, out _));
        Assert.NotEqual(first, Shelves.Find(1));
    }

    [Fact]
    public void ResultWhileAnotherTagIsInvalidated_IsStored()
    {
        var first = FindWith(static () => CacheStorage.InvalidateTag("book:7"));

        Assert.Equal(Traits.KeepsTagged, first == Shelves.Find(1));
    }

    [Fact]
    public void ResultThatIsSetWhileItIsComputed_Wins()
    {
        Counted.OnCompute = static id => Counted.PlainCache.Set(id, -1);
        try
        {
            Assert.NotEqual(-1, Counted.Plain(1));
        }
        finally
        {
            Counted.OnCompute = static _ => { };
        }

        Assert.Equal(-1, Counted.Plain(1));
        Flush(Storage);
        Assert.Equal(-1, Counted.Plain(1));
    }

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WhatIsComputedForAnEarlierCaller_IsNotGivenToALaterOne(string way)
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        Gated.Body = async (_, token) =>
        {
            var run = ++runs;
            await (run == 1 ? release.Task.WaitAsync(token) : Task.CompletedTask);
            return run;
        };
        var earlier = Gated.FetchAsync(1, Token);
        Assert.True(SpinWait.SpinUntil(() => runs == 1, Patience));
        Forget(way, 1);

        var later = Gated.FetchAsync(1, Token);
        release.SetResult();

        Assert.Equal(1, await earlier.WaitAsync(Patience, Token));
        Assert.Equal(2, await later.WaitAsync(Patience, Token));
        Flush(Storage);
        Assert.Equal(2, await Gated.FetchAsync(1, Token));
    }

    private void Forget(string way, int id)
    {
        switch (way)
        {
            case "key":
                Counted.PlainCache.Invalidate(id);
                Gated.FetchCache.Invalidate(id);
                break;
            case "method":
                Counted.PlainCache.Clear();
                Gated.FetchCache.Clear();
                break;
            case "key awaited":
                Counted.PlainCache.InvalidateAsync(id).AsTask().Wait(Patience);
                Gated.FetchCache.InvalidateAsync(id).AsTask().Wait(Patience);
                break;
            case "method awaited":
                Counted.PlainCache.ClearAsync().AsTask().Wait(Patience);
                Gated.FetchCache.ClearAsync().AsTask().Wait(Patience);
                break;
            default:
                Storage.Clear();
                break;
        }
    }

    private static Book FindWith(Action onCompute)
    {
        Shelves.OnCompute = _ => onCompute();
        try
        {
            return Shelves.Find(1);
        }
        finally
        {
            Shelves.OnCompute = static _ => { };
        }
    }
}
