using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>Results that can be changed: each caller has its own, and the storage too.</summary>
public static class CopiedResultTests
{
    private const int Many = 64;

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ManyCallers_ShareOneComputationAndNoList(MemberWay way, StorageKind kind)
    {
        using var scope = new StorageScope(StorageKinds.Create(kind));
        NumbersMethod method = null!;
        method = new NumbersMethod(way, numbers =>
        {
            Callers.Await(() => method.Statistics.Joins == Many - 1);
            return [.. numbers, 3];
        });

        var lists = Callers.CallAll(Many, index =>
        {
            var list = method.Call([1, 2])!;
            Assert.Equal([1, 2, 3], list);
            list.Add(index);
            return list;
        });

        Assert.Equal(1, method.Statistics.Computations);
        Assert.Equal(Many, lists.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.All(lists, static (list, index) => Assert.Equal([1, 2, 3, index], list));
        Assert.Equal([1, 2, 3], method.Call([1, 2]));
        Assert.Empty(method.Statistics.Bypasses);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ListThatACallerChanges_IsNobodyElses(MemberWay way, StorageKind kind)
    {
        using var scope = new StorageScope(StorageKinds.Create(kind));
        List<int> kept = [];
        var method = new NumbersMethod(way, numbers => kept = [.. numbers]);

        method.Call([1])!.Clear();
        kept.Add(7);
        method.Call([1])!.Clear();
        Assert.True(method.TryPeek([1], out var peeked));
        peeked!.Clear();
        Assert.Equal([1], method.Call([1]));

        List<int> given = [5];
        method.Set([1], given);
        given.Add(6);
        Assert.Equal([5], method.Call([1]));

        method.Refresh([1])!.Clear();
        kept.Add(7);
        Assert.Equal([1], method.Call([1]));
        Assert.Equal(2, method.Statistics.Computations);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ArgumentThatIsTheResult_IsCopiedToo(MemberWay way, StorageKind kind)
    {
        using var scope = new StorageScope(StorageKinds.Create(kind));
        var method = new NumbersMethod(way, static numbers => numbers);
        List<int> argument = [1, 2];

        Assert.Same(argument, method.Call(argument));
        argument.Add(3);

        Assert.Equal([1, 2], method.Call([1, 2]));
        Assert.Same(argument, method.Call(argument));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ResultOfAnotherType_IsEachCallersOwnComputation(MemberWay way, StorageKind kind) =>
        AssertNotShared(way, kind, static () => new DerivedNumbers { 1 }, NumbersCodec.Instance);

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ResultWhoseCopyThrows_IsEachCallersOwnComputation(MemberWay way, StorageKind kind) =>
        AssertNotShared(way, kind, static () => [1], new NumbersCodec { OnUse = static (use, _) => ThrowOn("copy", use) });

    [Theory]
    [InlineData(MemberWay.Plain)]
    [InlineData(MemberWay.Task)]
    [InlineData(MemberWay.ValueTask)]
    public static void CopyThatCallsAMemoizedMethodAndThrows_LeavesTheKeyAlone(MemberWay way)
    {
        using var scope = new StorageScope(new UnboundedStorage());
        var other = new NumbersMethod(way, static numbers => [.. numbers]);
        var isHostile = false;
        var method = new NumbersMethod(way, static numbers => [.. numbers], codec: new NumbersCodec
        {
            OnUse = (use, _) =>
            {
                if (use == "copy" && isHostile)
                {
                    isHostile = false;
                    other.Call([2]);
                    throw new InvalidTimeZoneException("A setter of the user's throws.");
                }
            },
        });
        method.Call([1]);
        method.Call([2]);
        other.Call([2]);
        isHostile = true;

        Assert.Equal([1], method.Call([1]));
        Assert.False(isHostile);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void SetOfWhatCannotBeCopied_ForgetsWhatWasThere(MemberWay way, StorageKind kind)
    {
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(way, static numbers => [.. numbers]);
        method.Call([1]);

        method.Set([1], new DerivedNumbers { 9 });

        Assert.False(method.TryPeek([1], out _));
        Assert.Equal(0, storage.Count);
        Assert.Equal(1, method.Bypasses(BypassReason.Result));
        Assert.Equal([1], method.Call([1]));
    }

    [Fact]
    public static void ResultThatNeedsNoCopy_IsShared()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var method = new Memo.CompilerServices.MemoizedMethod<NumbersKey, string>(
            new("Handmade.Text") { CopiesResults = true }, new SharedTextCodec());
        var text = new string('a', 3);

        method.Set(new NumbersKey([1]), text);

        Assert.True(method.TryGetCopy(new NumbersKey([1]), out var found));
        Assert.Same(text, found);
    }

    [Fact]
    public static void MethodThatCopiesWithoutACodec_IsRefused() =>
        Assert.Throws<ArgumentException>(static () => new Memo.CompilerServices.MemoizedMethod<NumbersKey, string>(new("Handmade.Text") { CopiesResults = true }));

    private static void AssertNotShared(MemberWay way, StorageKind kind, Func<List<int>> make, NumbersCodec codec)
    {
        const int Joined = 8;
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        using var together = new Barrier(Joined);
        var runs = 0;
        NumbersMethod method = null!;
        method = new NumbersMethod(
            way,
            _ =>
            {
                if (Interlocked.Increment(ref runs) == 1)
                {
                    Callers.Await(() => method.Statistics.Joins == Joined);
                }
                else
                {
                    // All of them at the same time: one after the other would never meet.
                    Assert.True(together.SignalAndWait(TimeSpan.FromMinutes(1)), "The callers wait for each other.");
                }

                return make();
            },
            codec: codec);

        var lists = Callers.CallAll(Joined + 1, _ => method.Call([1]));

        Assert.Equal(Joined + 1, lists.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal(Joined + 1, method.Statistics.Computations);
        Assert.Equal(Joined + 1, method.Bypasses(BypassReason.Result));
        Assert.Equal(0, storage.Count);
    }

    private static void ThrowOn(string refused, string use)
    {
        if (use == refused)
        {
            throw new InvalidTimeZoneException("A constructor of the user's throws.");
        }
    }
}
