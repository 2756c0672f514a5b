using Memo.Tests.Support;

namespace Memo.Tests.Engine;

/// <summary>Recursion over other keys just works; a computation that asks for itself is told so.</summary>
public static partial class RecursionTests
{
    private const int Size = 200;
    private static int _runs;

    [Memoize]
    private static partial ulong Paths(int row, int column);

    private static ulong PathsCore(int row, int column)
    {
        _runs++;
        return row == 0 || column == 0 ? 1 : unchecked(Paths(row - 1, column) + Paths(row, column - 1));
    }

    [Memoize]
    private static partial Task<ulong> PathsAsync(int row, int column);

    private static async Task<ulong> PathsCoreAsync(int row, int column)
    {
        Interlocked.Increment(ref _runs);
        return row == 0 || column == 0 ? 1 : unchecked(await PathsAsync(row - 1, column) + await PathsAsync(row, column - 1));
    }

    [Memoize]
    private static partial int Itself(int x);

    private static int ItselfCore(int x) => Itself(x) + 1;

    [Memoize]
    private static partial Task<int> ItselfAsync(int x);

    private static async Task<int> ItselfCoreAsync(int x)
    {
        await Task.Yield();
        return await Task.Run(() => ItselfAsync(x)) + 1;
    }

    [Memoize]
    private static partial int CountDown(string name, [ExcludeFromKey] int steps);

    private static int CountDownCore(string name, int steps) => steps == 0 ? 0 : CountDown(name, steps - 1) + 1;

    [Memoize]
    private static partial int Leaf(int x);

    private static int LeafCore(int x) => x;

    [Memoize]
    private static partial int Sum(int count);

    private static int SumCore(int count) => Enumerable.Range(0, count).Sum(Leaf);

    [Memoize]
    private static partial int Depth(int x);

    private static int DepthCore(int x) => x == 0 ? 0 : Depth(x - 1) + 1;

    [Memoize]
    private static partial Task<int> DepthAsync(int x);

    private static async Task<int> DepthCoreAsync(int x) => x == 0 ? 0 : await DepthAsync(x - 1) + 1;

    [Fact]
    public static async Task RecursionDeeperThanTheStack_GoesOn()
    {
        using var scope = new StorageScope(new MemoryStorage());
        const int Levels = 100_000;

        Assert.Equal(Levels, Depth(Levels));
        Assert.Equal(Levels, await DepthAsync(Levels));
    }

    [Fact]
    public static void DynamicProgramFarBeyondTheBound_ComputesEachKeyOnce()
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);
        var before = _runs;

        Assert.Equal(PathsByTable(), Paths(Size - 1, Size - 1));

        // All cells but the corner (0, 0), which nobody asks for: border cells ask for nothing.
        Assert.Equal((Size * Size) - 1, _runs - before);
        Assert.Equal(MemoryStorage.DefaultMaxItems, storage.Count);
    }

    [Fact]
    public static async Task AsynchronousDynamicProgram_ComputesEachKeyOnce()
    {
        var storage = new MemoryStorage();
        using var scope = new StorageScope(storage);
        var before = _runs;

        Assert.Equal(PathsByTable(), await PathsAsync(Size - 1, Size - 1));

        Assert.Equal((Size * Size) - 1, _runs - before);
        Assert.Equal(MemoryStorage.DefaultMaxItems, storage.Count);
    }

    [Fact]
    public static void EntriesOfInnerComputations_AreKeptUntilTheOutermostEnds()
    {
        var storage = new MemoryStorage(maxItems: 4);
        using var scope = new StorageScope(storage);

        Assert.Equal(4950, Sum(100));

        Assert.Equal(4, storage.Count);
        Assert.True(SumCache.TryGet(100, out _), "The outer result is the newest entry.");
        Assert.True(LeafCache.TryGet(99, out _), "Of the inner results the newest stay.");
        Assert.False(LeafCache.TryGet(0, out _));
    }

    [Fact]
    public static async Task AskingForItself_IsAnErrorThatSaysSo()
    {
        using var scope = new StorageScope(new MemoryStorage());

        var error = Assert.Throws<InvalidOperationException>(() => Itself(1));
        Assert.Contains("Itself", error.Message, StringComparison.Ordinal);
        Assert.Contains("asked for its own result", error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ItselfAsync(1));
    }

    [Fact]
    public static void AskingForItselfWithOtherExcludedArguments_Computes()
    {
        using var scope = new StorageScope(new MemoryStorage());
        var before = CountDownCache.Statistics;

        Assert.Equal(5, CountDown("five", 5));

        var bypasses = CountDownCache.Statistics.Bypasses[BypassReason.OwnKey] - before.Bypasses.GetValueOrDefault(BypassReason.OwnKey);
        Assert.Equal(5, bypasses);
        Assert.Equal(5, CountDown("five", 99));
    }

    [Fact]
    public static void InnerResultsThatWereForgotten_AreNotKeptAlive()
    {
        using var scope = new StorageScope(new MemoryStorage());

        Assert.InRange(Forgetful.Run(20_000), 0, 5_000);
    }

    private static ulong PathsByTable()
    {
        var table = new ulong[Size, Size];
        for (var row = 0; row < Size; row++)
        {
            for (var column = 0; column < Size; column++)
            {
                table[row, column] = row == 0 || column == 0 ? 1 : unchecked(table[row - 1, column] + table[row, column - 1]);
            }
        }

        return table[Size - 1, Size - 1];
    }

    private static partial class Forgetful
    {
        private static readonly List<WeakReference> Results = [];

        [Memoize]
        private static partial string Inner(int x);

        private static string InnerCore(int x)
        {
            var result = $"result {x}";
            Results.Add(new WeakReference(result));
            return result;
        }

        /// <summary>How many of the results are alive when all have been forgotten.</summary>
        [Memoize]
        public static partial int Run(int count);

        private static int RunCore(int count)
        {
            for (var i = 0; i < count; i++)
            {
                Inner(i);
                InnerCache.Invalidate(i);
            }

            GC.Collect();
            return Results.Count(static result => result.IsAlive);
        }
    }
}
