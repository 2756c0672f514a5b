using Memo.Integration.Keeping;
using Memo.Integration.Tests.Support;

namespace Memo.Integration.Tests.Kills;

/// <summary>A process that is killed in the middle of something leaves a store that works. A failure names the seed: MEMO_SEED repeats its choices.</summary>
public sealed class KillTests
{
    private const int Rows = 5;
    private const int AnyGeneration = 1_000_000;
    private const string MaxSize = "2MB";
    private const long MaxBytes = 2_000_000;

    [Fact]
    public void KillDuringTheFirstOpening_LeavesAStoreThatWorks()
    {
        Repeat(static (folder, random, _) =>
        {
            var store = folder.Under("store");
            using var survivor = Ready();
            using var victim = Ready();
            victim.Tell("open", "disk", store, MaxSize);
            survivor.Tell("open", "disk", store, MaxSize);
            victim.Tell("fill", Worker.Text(Rows), "1");
            survivor.Tell("fill", Worker.Text(Rows), "1");
            Thread.Sleep(random.Next(120));
            victim.Kill();

            Assert.StartsWith("OK", survivor.Answer(), StringComparison.Ordinal);
            Assert.StartsWith("OK", survivor.Answer(), StringComparison.Ordinal);
            Assert.StartsWith("OK", survivor.Do("check", Worker.Text(Rows), "1", "1"), StringComparison.Ordinal);
            CheckThatItWorks(store, least: 1);
        });
    }

    [Fact]
    public void KillWhileADamagedStoreIsPutAside_LeavesAStoreThatWorks()
    {
        Repeat(static (folder, random, round) =>
        {
            var store = folder.Under("store");
            using (var keeper = new Keeper("disk", store, MaxSize))
            {
                keeper.Fill(Rows, 1);
                Assert.True(keeper.Flush());
            }

            foreach (var file in StoreFiles.Damageable(store).Where(static file => new FileInfo(file).Length >= 4096))
            {
                using var stream = new FileStream(file, FileMode.Open, FileAccess.Write);
                stream.Write(new byte[2048]);
            }

            using var victim = Ready();
            victim.Tell("open", "disk", store, MaxSize);
            victim.Tell("check", Worker.Text(Rows), "1", "2");
            Thread.Sleep(random.Next(60));
            victim.Kill();

            Assert.DoesNotContain(victim.Faults, static _ => true);
            CheckThatItWorks(store, least: 1);
        });
    }

    [Fact]
    public void KillWhileRoomIsMade_LeavesAStoreWithinItsBound()
    {
        const int ManyRows = 20;
        Repeat(static (folder, random, _) =>
        {
            var store = folder.Under("store");
            using var victim = Ready();
            victim.Do("open", "disk", store, MaxSize);
            victim.Tell("churn", Worker.Text(ManyRows), "1");
            Assert.True(SpinWait.SpinUntil(() => StoreFiles.Size(store) > MaxBytes / 2, TimeSpan.FromMinutes(1)), "It is never full.");
            Thread.Sleep(random.Next(300));
            victim.Kill();

            Assert.InRange(StoreFiles.Size(store), 1, MaxBytes);
            CheckThatItWorks(store, victim.Forgotten);
            Assert.InRange(StoreFiles.Size(store), 1, MaxBytes);
        });
    }

    private static void CheckThatItWorks(string store, int least)
    {
        using (var keeper = new Keeper("disk", store, MaxSize))
        {
            Assert.Null(keeper.Check(Rows, least, AnyGeneration, out _));
            Assert.True(keeper.Forget(Rows));
            keeper.Fill(Rows, AnyGeneration + 1);
            Assert.True(keeper.Flush());
        }

        using var again = new Keeper("disk", store, MaxSize);
        Assert.Null(again.Check(Rows, AnyGeneration + 1, AnyGeneration + 2, out var computed));

        // A few may be larger than a store of this size keeps.
        Assert.InRange(computed, 0, Rows);
    }

    private static Worker Ready()
    {
        var worker = Worker.Start("keep");
        Assert.Equal("OK ", worker.Do("close"));
        return worker;
    }

    private static void Repeat(Action<TemporaryFolder, Random, int> attempt)
    {
        var random = new Random(Effort.Seed);
        for (var round = 0; round < Effort.Kills; round++)
        {
            using var folder = new TemporaryFolder();
            try
            {
                attempt(folder, random, round);
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"Seed {Effort.Seed}, round {round}.", exception);
            }
        }
    }
}
