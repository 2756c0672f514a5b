using Memo.CompilerServices;
using Memo.Engine;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes;

/// <summary>The results of memoized methods in a storage of bytes.</summary>
public static class ByteResultTests
{
    [Fact]
    public static void Result_StandsUnderTheTextOfItsKey()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var method = Method();

        Assert.Equal([1, 2], method.Call([1, 2]));

        Assert.Equal(method.CacheKeyOf([1, 2]).ToString(), Assert.Single(storage.Entries).Key);
        Assert.Matches(@":\{[A-Za-z0-9_-]{43}\}:[A-Za-z0-9_-]{11}$", Assert.Single(storage.Entries).Key);
        Assert.Equal([1, 2], method.Call([1, 2]));
        Assert.Equal(1, method.Statistics.HitsByLevel["DictionaryByteStorage"]);
        Assert.Equal(1, method.Statistics.Computations);
    }

    [Fact]
    public static void Result_IsFoundByAnotherProcess()
    {
        var storage = new DictionaryByteStorage();
        var restarted = new DictionaryByteStorage();
        var descriptor = NumbersMethod.Descriptor();
        using var scope = new StorageScope(storage);
        new NumbersMethod(MemberWay.Plain, static _ => [7], descriptor).Call([1]);
        restarted.Entries[storage.Entries.Single().Key] = storage.Entries.Single().Value;
        CacheStorage.Default = restarted;
        var other = new NumbersMethod(MemberWay.Plain, static _ => [8], descriptor);

        Assert.Equal([7], other.Call([1]));
        Assert.Equal(0, other.Statistics.Computations);
    }

    [Theory]
    [InlineData("code", "other layout")]
    [InlineData("other code", "layout")]
    public static void ResultOfOtherCodeOrLayout_IsNeverRead(string code, string layout)
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var old = new NumbersMethod(MemberWay.Plain, static _ => [7], NumbersMethod.Descriptor(name: "Handmade.Versioned"));
        var @new = new NumbersMethod(MemberWay.Plain, static _ => [8], NumbersMethod.Descriptor(layout: layout, fingerprint: () => code, name: "Handmade.Versioned"));
        old.Call([1]);

        Assert.Equal([8], @new.Call([1]));
        Assert.Equal([7], old.Call([1]));
        Assert.Equal(2, storage.Count);

        // Even where it should stand under the other's key.
        storage.Entries[@new.CacheKeyOf([1]).ToString()] = storage.Entries[old.CacheKeyOf([1]).ToString()];
        Assert.Equal([8], @new.Call([1]));
        Assert.Equal(1, @new.Statistics.RejectedEntries);
    }

    [Fact]
    public static void Invalidation_ReachesTheResultsOfOtherVersionsOfTheCode()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var old = new NumbersMethod(MemberWay.Plain, static _ => [7], NumbersMethod.Descriptor(name: "Handmade.Invalidated"));
        var @new = new NumbersMethod(MemberWay.Plain, static _ => [8], NumbersMethod.Descriptor(fingerprint: static () => "new", name: "Handmade.Invalidated"));
        old.Call([1]);
        old.Call([2]);
        @new.Call([1]);

        Assert.Equal(Invalidation.Delivered, @new.Invalidate([1]));

        Assert.Equal(old.CacheKeyOf([2]).ToString(), Assert.Single(storage.Entries).Key);
        @new.Clear();
        Assert.Empty(storage.Entries);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public static void MethodWithoutFingerprintOrLayout_NeverTouchesTheStorage(bool hasLayout)
    {
        var storage = new DictionaryByteStorage
        {
            OnGet = static _ => throw new InvalidOperationException(),
            OnSet = static _ => throw new InvalidOperationException(),
        };
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(
            MemberWay.Plain, static numbers => [.. numbers], new MethodDescriptor("Handmade.Unversioned") { CopiesResults = true, Layout = hasLayout ? "layout" : null, CodeFingerprint = hasLayout ? null : static () => "code" });

        Assert.Equal([1], method.Call([1]));
        Assert.Equal([1], method.Call([1]));
        Assert.Equal([1], method.Refresh([1]));
        method.Set([1], [2]);
        Assert.False(method.TryPeek([1], out _));

        Assert.Equal(3, method.Bypasses(BypassReason.NotPersistable));
        Assert.Equal(0, method.Statistics.StorageFailures);
        Assert.EndsWith("}:-", method.CacheKeyOf([1]).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public static void MethodWithoutCodec_NeverTouchesTheStorage()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var method = new MemoizedMethod<NumbersKey, Func<int>>(new("Handmade.Delegates") { Layout = "layout", CodeFingerprint = static () => "code" });

        Assert.Equal(1, method.Compute(new NumbersKey([1]), 1, new(static (args, _) => () => args), TestContext.Current.CancellationToken)());

        Assert.Equal(0, storage.Count);
        Assert.Equal(1, method.Statistics.Bypasses[BypassReason.NotPersistable]);
    }

    [Fact]
    public static void CodeThatChangesWhileItRuns_StopsReadingAndStoring()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var method = Method();
        method.Call([1]);
        try
        {
            HotReload.ClearCache(null);
            Assert.Single(storage.Entries);
            method.Call([1]);
            Assert.False(method.TryPeek([1], out _));
            Assert.Equal(1, method.Bypasses(BypassReason.NotPersistable));

            Assert.Equal(Invalidation.Delivered, method.Invalidate([1]));
            Assert.Empty(storage.Entries);
        }
        finally
        {
            HotReload.Undo();
        }
    }

    [Fact]
    public static void Expiration_IsThatOfTheEnvelopeWhateverTheStorageForgets()
    {
        var time = new FakeTime();
        var storage = new DictionaryByteStorage(time);
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(
            MemberWay.Plain, static numbers => [.. numbers], new MethodDescriptor("Handmade.Fleeting") { CopiesResults = true, Layout = "l", CodeFingerprint = static () => "c", Expiration = TimeSpan.FromMinutes(1) });
        method.Call([1]);
        Assert.Equal(TimeSpan.FromMinutes(1), storage.Options.Single().Value.Lifetime);

        time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.Equal([1], method.Call([1]));
        Assert.Equal(1, method.Statistics.Computations);
        time.Advance(TimeSpan.FromTicks(1));
        Assert.False(method.TryPeek([1], out _));
        method.Call([1]);

        Assert.Equal(2, method.Statistics.Computations);
        Assert.Equal(0, method.Statistics.RejectedEntries);
    }

    [Fact]
    public static void ExpirationThatHasBecomeShorter_HoldsForOldEntriesToo()
    {
        var time = new FakeTime();
        using var scope = new StorageScope(new DictionaryByteStorage(time));
        NumbersMethod Expiring(TimeSpan? expiration) => new(
            MemberWay.Plain, static numbers => [.. numbers], new MethodDescriptor("Handmade.Shortened") { CopiesResults = true, Layout = "l", CodeFingerprint = static () => "c", Expiration = expiration });
        Expiring(null).Call([1]);
        Expiring(TimeSpan.FromDays(7)).Call([2]);
        var method = Expiring(TimeSpan.FromMinutes(1));

        time.Advance(TimeSpan.FromMinutes(1) - TimeSpan.FromTicks(1));
        Assert.True(method.TryPeek([1], out _));
        time.Advance(TimeSpan.FromTicks(1));

        Assert.False(method.TryPeek([1], out _));
        Assert.Equal([2], method.Call([2]));
        Assert.Equal(1, method.Statistics.Computations);
    }

    [Fact]
    public static void TypeArgumentsOfOtherBuilds_AreOtherVersions()
    {
        Assert.Equal(VersionOf<int>(), VersionOf<long>());
        Assert.NotEqual(VersionOf<int>(), VersionOf<Report>());
        Assert.NotEqual(VersionOf<int>(), VersionOf<List<Report[]>>());
        Assert.NotEqual(VersionOf<Report>(), VersionOf<MemoizeAttribute>());

        static string VersionOf<T>()
        {
            var descriptor = new MethodDescriptor("Handmade.Generic") { Layout = "l", CodeFingerprint = static () => "c" };
            return new MemoizedMethod<GenericKey<T>, int>(descriptor, Codecs.Int32).KeyOf(default).ToString().Split(':')[^1];
        }
    }

    [Fact]
    public static void ClockThatThrows_CostsAComputation()
    {
        var time = new BrokenTime();
        var storage = new DictionaryByteStorage(time);
        using var scope = new StorageScope(storage);
        var method = Method();
        method.Call([1]);
        var (key, entry) = storage.Entries.Single();
        storage.Entries.Clear();
        var looks = 0;
        storage.OnGet = _ =>
        {
            if (++looks == 2)
            {
                storage.Entries[key] = entry;
                time.IsBroken = true;
            }
        };

        Assert.Equal([1], method.Call([1]));
        Assert.Equal([1], method.Call([1]));

        Assert.Equal(0, method.Statistics.Joins);
        Assert.True(method.Statistics.StorageFailures > 0);
    }

    [Fact]
    public static void ResultThatCannotBeEncoded_IsSharedAndNotStored()
    {
        const int Joined = 8;
        var storage = new DictionaryByteStorage { OnRemove = static _ => throw new InvalidOperationException() };
        using var scope = new StorageScope(storage);
        var isRefused = true;
        NumbersMethod method = null!;
        method = new NumbersMethod(
            MemberWay.Plain,
            numbers =>
            {
                Callers.Await(() => method.Statistics.Joins == Joined);
                return [.. numbers];
            },
            codec: new NumbersCodec
            {
                OnUse = (use, _) =>
                {
                    if (use == "write" && isRefused)
                    {
                        throw new InvalidTimeZoneException();
                    }
                },
            });

        Assert.All(Callers.CallAll(Joined + 1, _ => method.Call([1])), static list => Assert.Equal([1], list));

        Assert.Equal(1, method.Statistics.Computations);
        Assert.Equal(1, method.Bypasses(BypassReason.Result));
        Assert.Equal(0, method.Statistics.StorageFailures);
        Assert.Equal(0, storage.Count);

        // What was stored before must not outlive a refresh that could not be stored.
        storage.OnRemove = static _ => { };
        isRefused = false;
        method.Call([1]);
        Assert.Equal(1, storage.Count);
        isRefused = true;
        method.Refresh([1]);
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static void LargeResult_IsCompressedWhereThatSavesAQuarter()
    {
        var storage = new DictionaryByteStorage();
        using var scope = new StorageScope(storage);
        var random = new Random(1);
        var method = new NumbersMethod(MemberWay.Plain, numbers => [.. Enumerable.Range(0, 100_000).Select(_ => numbers[0] == 0 ? 0 : random.Next(int.MinValue, int.MaxValue))]);

        var zeros = method.Call([0])!;
        Assert.Equal(zeros, method.Call([0]));
        Assert.InRange(storage.Entries.Single().Value.Length, 0, 4_000);
        method.Invalidate([0]);
        var randoms = method.Call([1])!;
        Assert.Equal(randoms, method.Call([1]));
        Assert.InRange(storage.Entries.Single().Value.Length, 400_000, 400_500);
        Assert.Equal(2, method.Statistics.Computations);
    }

    private sealed class BrokenTime : TimeProvider
    {
        public bool IsBroken { get; set; }

        public override DateTimeOffset GetUtcNow() => IsBroken ? throw new InvalidTimeZoneException() : base.GetUtcNow();
    }

    private readonly struct GenericKey<T> : IMemoKey<GenericKey<T>>
    {
        public bool IsKeyable => true;

        public GenericKey<T> ToOwned() => this;

        public bool Equals(GenericKey<T> other) => true;

        public override bool Equals(object? obj) => obj is GenericKey<T>;

        public override int GetHashCode() => 0;

        public void Encode(ref CanonicalWriter writer)
        {
        }
    }

    private static NumbersMethod Method() => new(MemberWay.Plain, static numbers => [.. numbers]);
}
