using Memo.Integration.Keeping;
using Memo.Integration.Tests.Support;

namespace Memo.Integration.Tests.PowerLoss;

/// <summary>
/// What a loss of power may leave of a store: any beginning of what was written last. That what was written before a checkpoint is on the disk
/// by then, and an invalidation when it has returned, is SQLite's own guarantee for the settings of the store.
/// </summary>
public sealed class PowerLossTests
{
    private const int Rows = 4;
    private const int BrowsedRows = 3_000;
    private const int AnyGeneration = 1_000_000;
    private const int Instants = 3;
    private const string MaxSize = "20MB";

    [Fact]
    public void AnyBeginningOfWhatWasWrittenLast_IsAStoreThatOpensAndServesNothingWrong()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(Effort.Seed);
        var store = folder.Under("store");
        var (opened, found) = (0, 0);
        for (var instant = 0; instant < Instants; instant++)
        {
            var forgotten = WriteForAWhile(store, (instant * 10) + 1, TimeSpan.FromMilliseconds(300 + random.Next(700)));
            var log = StoreFiles.All(store).SingleOrDefault(static file => file.EndsWith("-wal", StringComparison.Ordinal));
            Assert.True(log is not null, "There is no log of writes.");
            var ends = WriteLog.Ends(log, random);
            foreach (var end in random.GetItems(ends.ToArray(), Effort.Prefixes / Instants).Append(0).Append(ends[^1]))
            {
                var copy = folder.Under("copy");
                StoreFiles.Copy(store, copy, static file => !file.EndsWith("-shm", StringComparison.Ordinal));
                using (var stream = new FileStream(Path.Combine(copy, Path.GetRelativePath(store, log)), FileMode.Open, FileAccess.Write))
                {
                    stream.SetLength(end);
                }

                found += Open(copy, forgotten, $"seed {Effort.Seed}, instant {instant}, {end} bytes of the log");
                opened++;
                Directory.Delete(copy, recursive: true);
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"seed {Effort.Seed}: {opened} beginnings opened, {found} results found in them");
        Assert.True(found > 0, "Nothing was found in any of them.");
    }

    private static int WriteForAWhile(string store, int generation, TimeSpan time)
    {
        using var worker = Worker.Start("keep");
        Assert.StartsWith("OK", worker.Do("open", "disk", store, MaxSize), StringComparison.Ordinal);
        worker.Tell("churn", Worker.Text(Rows), Worker.Text(generation));
        Assert.True(SpinWait.SpinUntil(() => worker.Forgotten >= generation, TimeSpan.FromMinutes(1)), worker.Errors);
        Thread.Sleep(time);
        worker.Kill();
        Assert.Empty(worker.Faults);
        return worker.Forgotten;
    }

    /// <summary>Opens it, and looks that nothing of before the last invalidation that returned is served.</summary>
    private static int Open(string store, int forgotten, string situation)
    {
        using var keeper = new Keeper("disk", store, MaxSize);
        var browsed = 0;
        var fault = keeper.Check(Rows, forgotten, AnyGeneration, out var computed) ?? keeper.CheckBrowsed(BrowsedRows, out browsed);
        Assert.True(fault is null, $"{situation}: {fault}");
        Assert.True(keeper.Forget(1), situation);
        keeper.Fill(1, AnyGeneration + 1);
        Assert.True(keeper.Flush(), situation);
        fault = keeper.Check(1, AnyGeneration + 1, AnyGeneration + 2, out var anew);
        Assert.True(fault is null && anew == 0, $"{situation}: {fault} {anew} of what was stored afterwards are not kept: {keeper.Describe()}");
        return (4 * Rows) - computed + browsed;
    }
}
