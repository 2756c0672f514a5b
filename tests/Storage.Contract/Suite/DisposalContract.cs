using System.Diagnostics;
using Memo.Tests.Contract.Methods;
using static Memo.Tests.Contract.Methods.Counted;

namespace Memo.Tests.Contract.Suite;

/// <summary>What becomes of calls when their storage has been disposed of.</summary>
public abstract class DisposalContract : SharingContract
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task CallsAfterItsEnd_Answer(bool isAwaited)
    {
        var first = Plain(1);
        await NullAsync(1);
        if (isAwaited)
        {
            await Storage.DisposeAsync();
        }
        else
        {
            Storage.Dispose();
        }

        // Live objects have nothing to be released: they go on answering.
        Assert.Equal(Traits.AnswersAfterItsEnd, Plain(1) == first);
        Assert.InRange(Plain(2), 1, Computations);
        Assert.Null(await NullAsync(1));
        Assert.Null(await NullAsync(2));
        Assert.Equal(5, await NullableAsync(5));
        Assert.Equal("x", Storage.GetOrAdd("a", static () => "x"));
        Assert.Equal("x", await GetOrAddAsync("a", static _ => Task.FromResult("x")));
        Assert.Equal(10, Blobs.Bytes(10).Length);
    }

    [Fact]
    public async Task HandlesAfterItsEnd_DoNotThrow()
    {
        Plain(1);
        Storage.Dispose();

        Assert.Equal(Invalidation.Delivered, PlainCache.Invalidate(1));
        Assert.False(PlainCache.TryGet(1, out _));
        PlainCache.Set(1, -1);
        Assert.InRange(PlainCache.Refresh(1), 1, int.MaxValue);
        Assert.Equal(Invalidation.Delivered, PlainCache.Clear());
        Assert.Equal(Invalidation.Delivered, await PlainCache.ClearAsync());
        Assert.False((await PlainCache.TryGetAsync(1)).HasValue);
        Assert.Equal(Invalidation.Delivered, CacheStorage.InvalidateTag("book:1"));
        Storage["a"] = 1;
        Storage.Remove("a");
        Storage.Clear();
        Assert.False(Storage.ContainsKey("a"));
        Assert.NotEmpty(Storage.Describe());
    }

    [Fact]
    public void WhatIsForgottenAfterItsEnd_IsNotServed()
    {
        var (book, pages, plain, fleeting) = (Shelves.Find(1), Shelves.Pages(1), Plain(1), Lives.Fleeting(1));
        Storage.Dispose();

        Shelves.Rewrite(1);
        PlainCache.Clear();
        Storage.Clear();

        Assert.NotEqual(book, Shelves.Find(1));
        Assert.NotEqual(pages, Shelves.Pages(1));
        Assert.NotEqual(plain, Plain(1));
        Assert.NotEqual(fleeting, Lives.Fleeting(1));
    }

    [Fact]
    public async Task End_MayBeSaidTwice()
    {
        Plain(1);
        Storage.Dispose();
        Storage["a"] = 1;
        PlainCache.Set(1, -1);
        var began = Stopwatch.GetTimestamp();
        Storage.Dispose();
        await Storage.DisposeAsync();

        Assert.InRange(Stopwatch.GetElapsedTime(began), TimeSpan.Zero, TimeSpan.FromSeconds(1.9));
        Assert.True(Storage.Flush(Patience));
        Assert.True(await Storage.FlushAsync(Patience, Token));
        Assert.Equal(Traits.AnswersAfterItsEnd, Plain(1) == -1);
    }

    [Fact]
    public async Task EndBesideCalls_FailsNone()
    {
        var isOver = false;
        var callers = Task.Run(() => RunThreads(4, thread =>
        {
            for (var i = 0; !Volatile.Read(ref isOver); i++)
            {
                Assert.InRange(Plain(i % 50), 1, int.MaxValue);
                if (thread == 0)
                {
                    PlainCache.Invalidate(i % 50);
                }
            }
        }), Token);
        Plain(1);

        await Storage.DisposeAsync();
        for (var i = 0; i < 1000; i++)
        {
            Plain(i);
        }

        Volatile.Write(ref isOver, true);
        await callers;
    }

    [Fact]
    public async Task EndBesideAComputation_LeavesItItsCallers()
    {
        var release = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        var runs = 0;
        Gated.Body = (_, _) =>
        {
            Interlocked.Increment(ref runs);
            return release.Task;
        };
        var call = Gated.FetchAsync(1, Token);
        Assert.True(SpinWait.SpinUntil(() => runs == 1, Patience));

        Storage.Dispose();
        release.SetResult(7);

        Assert.Equal(7, await call.WaitAsync(Patience, Token));
    }
}
