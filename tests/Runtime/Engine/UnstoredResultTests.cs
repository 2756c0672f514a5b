using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>Results that are returned and not stored.</summary>
public static class UnstoredResultTests
{
    private const int Joined = 8;

    public static TheoryData<MemberWay, StorageKind> Cases => StorageKinds.WithWays;

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ArgumentThatChangesDuringTheBody_KeepsTheResultFromEverybodyElse(MemberWay way, StorageKind kind)
    {
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        using var together = new Barrier(Joined);
        using var change = new SemaphoreSlim(0);
        using var changed = new SemaphoreSlim(0);
        List<int> starters = [1];
        NumbersMethod method = null!;
        method = new NumbersMethod(way, numbers =>
        {
            if (ReferenceEquals(numbers, starters))
            {
                Callers.Await(() => method.Statistics.Joins == Joined);
                change.Release();
                changed.Wait();
                return [numbers.Count];
            }

            // All of them at the same time: one after the other would never meet.
            Assert.True(together.SignalAndWait(TimeSpan.FromMinutes(1)), "The callers wait for each other.");
            return [.. numbers];
        });
        var changer = new Thread(() =>
        {
            change.Wait();
            starters.Add(2);
            changed.Release();
        });
        changer.Start();

        var lists = Callers.CallAll(Joined + 1, index =>
        {
            if (index == 0)
            {
                return method.Call(starters);
            }

            Callers.Await(() => method.Statistics.Misses == 1);
            return method.Call([1]);
        });
        changer.Join();

        Assert.Equal([2], lists[0]);
        Assert.All(lists[1..], static list => Assert.Equal([1], list));
        Assert.Equal(Joined + 1, method.Bypasses(BypassReason.ArgumentChanged));
        Assert.Equal(0, storage.Count);
        Assert.False(method.TryPeek([1], out _));
        Assert.False(method.TryPeek([1, 2], out _));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ArgumentThatTheBodyChanges_IsNoKey(MemberWay way, StorageKind kind)
    {
        using var scope = new StorageScope(StorageKinds.Create(kind));
        var method = new NumbersMethod(way, static numbers =>
        {
            numbers.Add(9);
            return [.. numbers];
        });

        Assert.Equal([1, 9], method.Call([1]));
        Assert.Equal([1, 9], method.Call([1]));

        Assert.Equal(2, method.Statistics.Computations);
        Assert.Equal(2, method.Bypasses(BypassReason.ArgumentChanged));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ArgumentThatChangesWhileTheSnapshotIsMade_IsNoKey(MemberWay way, StorageKind kind)
    {
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(way, static numbers => numbers, codec: new NumbersCodec
        {
            OnUse = static (use, list) =>
            {
                if (use == "copy")
                {
                    list!.Add(9);
                }
            },
        });

        Assert.Equal([1, 9], method.Call([1]));

        Assert.Equal(0, storage.Count);
        Assert.Equal(1, method.Bypasses(BypassReason.ArgumentChanged));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void KeyThatCannotBeMadeAgain_IsTakenForAChange(MemberWay way, StorageKind kind)
    {
        using var scope = new StorageScope(StorageKinds.Create(kind));
        var method = new NumbersMethod(way, static numbers => [.. numbers]) { KeyOf = static _ => throw new InvalidTimeZoneException() };

        Assert.Equal([1], method.Call([1]));
        Assert.Equal([1], method.Call([1]));

        Assert.Equal(2, method.Bypasses(BypassReason.ArgumentChanged));
        Assert.Equal(0, method.Statistics.Failures);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ResultThatIsNotWanted_GoesToThoseWhoWaitedAndNoFurther(MemberWay way, StorageKind kind)
    {
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        NumbersMethod method = null!;
        method = new NumbersMethod(way, numbers =>
        {
            Callers.Await(() => method.Statistics.Joins == Joined);
            return [.. numbers];
        })
        { When = static (argument, result) => argument.Count != 1 || result!.Count != 1 };

        var lists = Callers.CallAll(Joined + 1, _ => method.Call([1]));

        Assert.Equal(1, method.Statistics.Computations);
        Assert.Equal(Joined + 1, lists.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.All(lists, static list => Assert.Equal([1], list));
        Assert.Equal(0, storage.Count);
        method.Call([1, 2]);
        Assert.Equal(1, storage.Count);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void ConditionThatThrows_FailsTheCallAsTheBodyWould(MemberWay way, StorageKind kind)
    {
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        NumbersMethod method = null!;
        method = new NumbersMethod(way, numbers =>
        {
            Callers.Await(() => method.Statistics.Joins == Joined);
            return [.. numbers];
        })
        { When = static (_, _) => throw new InvalidTimeZoneException("no") };

        var failures = Assert.Throws<AggregateException>(() => Callers.CallAll(Joined + 1, _ => method.Call([1])));

        Assert.Equal(Joined + 1, failures.InnerExceptions.Count);
        Assert.All(failures.InnerExceptions, static failure => Assert.IsType<InvalidTimeZoneException>(failure));
        Assert.Equal(1, method.Statistics.Computations);
        Assert.Equal(1, method.Statistics.Failures);
        Assert.Equal(0, storage.Count);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void Null_IsStoredOnlyWhereThatIsSaid(MemberWay way, StorageKind kind)
    {
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        var asked = 0;
        var picky = new NumbersMethod(way, static numbers => numbers.Count == 0 ? null : [.. numbers], NumbersMethod.Descriptor(cacheNull: false))
        {
            When = (_, _) => ++asked > 0,
        };
        var plain = new NumbersMethod(way, static _ => null);

        Assert.Null(picky.Call([]));
        Assert.Null(picky.Call([]));
        Assert.Equal(0, asked);
        Assert.Equal(0, storage.Count);
        picky.Call([1]);
        Assert.Equal(1, asked);
        Assert.Null(plain.Call([]));
        Assert.Null(plain.Call([]));

        Assert.Equal(3, picky.Statistics.Computations);
        Assert.Equal(1, plain.Statistics.Computations);
        Assert.Equal(2, storage.Count);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public static void RefreshThatStoresNothing_ForgetsTheOlderResult(MemberWay way, StorageKind kind)
    {
        var storage = StorageKinds.Create(kind);
        using var scope = new StorageScope(storage);
        var isWanted = true;
        var method = new NumbersMethod(way, static numbers => [.. numbers], NumbersMethod.Descriptor(cacheNull: false)) { When = (_, _) => isWanted };
        method.Call([1]);

        isWanted = false;
        method.Refresh([1]);
        Assert.Equal(0, storage.Count);

        method.Set([1], [2]);
        Assert.Equal([2], method.Call([1]));
        method.Set([1], null);
        Assert.Equal(0, storage.Count);
    }
}
