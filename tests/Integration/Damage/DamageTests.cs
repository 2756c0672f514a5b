using System.Globalization;
using Memo.Integration.Keeping;
using Memo.Integration.Tests.Support;

namespace Memo.Integration.Tests.Damage;

/// <summary>Whatever becomes of the files of a store costs computations, and nothing else. A failure names the seed: MEMO_SEED repeats it.</summary>
public sealed class DamageTests
{
    private const int Rows = 8;
    private const string MaxSize = "30MB";
    private const int OpenRounds = 4;

    [Fact]
    public void DamageToAClosedStore_CostsComputationsAlone()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(Effort.Seed);
        var damager = new Damager(random);
        var template = folder.Under("template");
        Make(template);
        var (computed, faults) = (0, new List<string>());
        for (var round = 0; round < Effort.Damages / 2; round++)
        {
            var store = folder.Under("store");
            StoreFiles.Copy(template, store);
            var damage = damager.Damage(StoreFiles.Damageable(store));
            var fault = Try(store, out var count);
            computed += count;
            if (fault is not null)
            {
                faults.Add($"round {round}: {damage}: {fault}");
            }

            Directory.Delete(store, recursive: true);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"seed {Effort.Seed}: {Effort.Damages / 2} times, {computed} results were computed anew");
        Assert.True(faults.Count == 0, $"seed {Effort.Seed}:\n{string.Join('\n', faults)}");
        Assert.True(computed > 0, "Nothing was damaged.");
    }

    /// <summary>The store is open in another process, whose locks SQLite would lose if they were in this one.</summary>
    [Fact]
    public void DamageToAnOpenStore_CostsComputationsAlone()
    {
        using var folder = new TemporaryFolder();
        var random = new Random(Effort.Seed);
        var damager = new Damager(random);
        using var worker = Worker.Start("keep");
        var (computed, rounds) = (0, 0);
        for (; rounds < Effort.Damages / 2; rounds += OpenRounds)
        {
            var store = folder.Under($"store{rounds}");
            Do("open", "disk", store, MaxSize);
            Do("fill", Text(Rows), "1");
            Assert.Equal("OK True", Do("forget", Text(Rows)));
            Do("fill", Text(Rows), "2");
            Assert.Equal("OK True", Do("flush"));
            for (var damages = 1; damages <= OpenRounds; damages++)
            {
                var damage = damager.Damage(StoreFiles.Damageable(store));
                computed += Check($"round {rounds + damages}: {damage}", 2, 2 + damages);
            }

            // It keeps what it is given again: at once, or when it has been opened anew.
            Do("fill", Text(Rows), "9");
            Do("close");
            Do("open", "disk", store, MaxSize);
            Check("after all damage", 2, 10);
            Assert.Equal("OK True", Do("flush"));
            Assert.True(Check("what was stored after all damage", 2, 11) == 0, $"seed {Effort.Seed}, round {rounds}: nothing is kept any more: {Do("describe")}");
            Do("close");
            Directory.Delete(store, recursive: true);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"seed {Effort.Seed}: {rounds} times, {computed} results were computed anew");
        Assert.True(computed > 0, "Nothing was damaged.");
        worker.BeginStop();
        Assert.True(worker.WaitForExit());
        Assert.Equal(0, worker.ExitCode);

        string Do(params ReadOnlySpan<string> words)
        {
            var answer = worker.Do(words);
            Assert.False(answer.StartsWith("FAULT", StringComparison.Ordinal), $"seed {Effort.Seed}: {answer}");
            return answer;
        }

        int Check(string situation, int least, int generation)
        {
            var answer = worker.Do("check", Text(Rows), Text(least), Text(generation));
            Assert.True(answer.StartsWith("OK ", StringComparison.Ordinal), $"seed {Effort.Seed}: {situation}: {answer} {worker.Errors}");
            return int.Parse(answer[3..], CultureInfo.InvariantCulture);
        }
    }

    [Fact]
    public void DamageThatSeveralProcessesFindAtOnce_CostsComputationsAlone()
    {
        const int Finders = 3;
        using var folder = new TemporaryFolder();
        var random = new Random(Effort.Seed);
        var damager = new Damager(random);
        var template = folder.Under("template");
        Make(template);
        var workers = Enumerable.Range(0, Finders).Select(static _ => Worker.Start("keep")).ToArray();
        try
        {
            for (var round = 0; round < Math.Max(6, Effort.Damages / 25); round++)
            {
                var store = folder.Under($"store{round}");
                StoreFiles.Copy(template, store);
                var damage = damager.Damage(StoreFiles.Damageable(store));
                All($"round {round}: {damage}", "open", "disk", store, MaxSize);
                All($"round {round}: {damage}", "check", Text(Rows), "2", "3");
                All($"round {round}: {damage}", "flush");

                // They agree on one store again: what one of them stores, all find.
                Assert.Equal("OK True", workers[0].Do("forget", Text(Rows)));
                workers[0].Do("fill", Text(Rows), "4");
                Assert.Equal("OK True", workers[0].Do("flush"));
                Thread.Sleep(300);
                Assert.All(All($"round {round}: {damage}", "check", Text(Rows), "4", "4"), answer => Assert.True(answer == "OK 0", $"seed {Effort.Seed}, round {round}, {damage}: {answer}"));
                All("", "close");
                Directory.Delete(store, recursive: true);
            }
        }
        finally
        {
            Array.ForEach(workers, static worker => worker.Dispose());
        }

        string[] All(string situation, params string[] words)
        {
            Array.ForEach(workers, worker => worker.Tell(words));
            var answers = workers.Select(static worker => worker.Answer()).ToArray();
            Assert.All(answers, answer => Assert.True(answer.StartsWith("OK", StringComparison.Ordinal), $"seed {Effort.Seed}: {situation}: {answer}"));
            return answers;
        }
    }

    /// <summary>Makes a store whose rows are of generation 2; those of generation 1 have been invalidated.</summary>
    private static void Make(string store)
    {
        using var keeper = new Keeper("disk", store, MaxSize);
        keeper.Fill(Rows, 1);
        Assert.True(keeper.Flush());
        Assert.True(keeper.Forget(Rows));
        keeper.Fill(Rows, 2);
        Assert.True(keeper.Flush());
        Assert.Null(keeper.Check(Rows, 2, 3, out var computed));
        Assert.Equal(0, computed);
    }

    private static string? Try(string store, out int computed)
    {
        computed = 0;
        try
        {
            using (var keeper = new Keeper("disk", store, MaxSize))
            {
                if (keeper.Check(Rows, 2, 3, out computed) is { } fault)
                {
                    return fault;
                }

                keeper.Fill(Rows, 4);
                keeper.Flush();
            }

            // The store works again afterwards.
            using var again = new Keeper("disk", store, MaxSize);
            if ((again.Check(Rows, 2, 5, out _) ?? (again.Flush() ? null : "it is never flushed")) is { } later)
            {
                return later;
            }

            return again.Check(Rows, 2, 6, out var anew) ?? (anew == 0 ? null : $"{anew} results are not kept: {again.Describe()}");
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return exception.ToString();
        }
    }

    private static string Text(int number) => Worker.Text(number);
}
