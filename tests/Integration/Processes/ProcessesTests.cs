using System.Diagnostics;
using Memo.Integration.Keeping;
using Memo.Integration.Tests.Support;
using Memo.Integration.Truths;

namespace Memo.Integration.Tests.Processes;

/// <summary>Eight processes on one store, half of which are killed again and again. A failure names the seed: MEMO_SEED repeats its choices.</summary>
public sealed class ProcessesTests
{
    private const int Processes = 8;
    private const int Killed = Processes / 2;
    private const string MaxSize = "8MB";
    private const long MaxBytes = 8_000_000;
    private const int SeenWithin = 250;

    // The events of a storage that cannot be used, and of one to which something has happened, such as damage.
    private const int TurnedOff = 12;
    private const int Reported = 13;

    [Theory]
    [InlineData("disk")]
    [InlineData("memory,disk")]
    public void EverythingAtOnceAndKills_ServeNothingWrongOrOlderThanWhatWasSeen(string spec)
    {
        using var folder = new TemporaryFolder();
        var truthFile = folder.Under("truth");
        var store = folder.Under("store");
        using var truth = new Truth(truthFile);
        var random = new Random(Effort.Seed);
        var faults = new List<string>();
        var (kills, largest) = (0, new List<(string Name, long Size)>());
        FillUp(spec, store);
        var workers = Enumerable.Range(0, Processes).Select(Start).ToArray();
        try
        {
            var clock = Stopwatch.StartNew();
            while (clock.Elapsed < Effort.Churn)
            {
                Thread.Sleep(random.Next(1000));
                largest = Larger(largest, StoreFiles.Sizes(store));
                var index = random.Next(Killed);
                workers[index].Kill();
                Collect(workers[index], wasKilled: true);
                workers[index].Dispose();
                workers[index] = Start(index);
                kills++;
            }

            Array.ForEach(workers, static worker => worker.BeginStop());
            foreach (var worker in workers)
            {
                if (!worker.WaitForExit())
                {
                    faults.Add("a process hangs");
                }

                Collect(worker, wasKilled: false);
            }

            largest = Larger(largest, StoreFiles.Sizes(store));
            Print(spec, truth, kills, largest, workers[^1].Description);
            CheckWhatIsLeft(spec, store, truth, faults);
        }
        finally
        {
            Array.ForEach(workers, static worker => worker.Dispose());
        }

        Assert.True(faults.Count == 0, $"seed {Effort.Seed}: {faults.Count} faults\n{string.Join('\n', faults.Take(20))}");
        Assert.InRange(Size(largest), MaxBytes / 2, MaxBytes);
        Assert.True(kills >= Effort.Churn.TotalSeconds / 4, $"{kills} kills");
        Assert.True(truth.Counter(Count.Computations) < truth.Counter(Count.Calls), "Nothing was served from the store.");
        Assert.True(truth.Lags.Total > 100, $"{truth.Lags.Total} invalidations were seen by others.");
        Assert.True(truth.Lags.Within(SeenWithin) >= 0.999 * truth.Lags.Total, $"seed {Effort.Seed}: {truth.Lags.Within(SeenWithin)} of {truth.Lags.Total} within {SeenWithin} ms");

        Worker Start(int index) => Worker.StartChurn(spec, store, MaxSize, truthFile, index, Processes, random.Next());

        void Collect(Worker worker, bool wasKilled)
        {
            faults.AddRange(worker.Faults);
            faults.AddRange(worker.Logged.Where(static line => !IsHarmless(line)).Select(static line => $"logged: {line}"));
            if (!wasKilled && (worker.ExitCode != 0 || worker.Errors.Length > 0))
            {
                faults.Add($"ended with {worker.ExitCode}: {worker.Errors}");
            }
        }
    }

    // Events of a storage that is busy for a while: an operation of it failed, the storage is left alone for a while, an invalidation will be told later.
    private static bool IsHarmless(string line) => !line.StartsWith($"{TurnedOff} ", StringComparison.Ordinal) && !line.StartsWith($"{Reported} ", StringComparison.Ordinal);

    // So that there is no room from the beginning.
    private static void FillUp(string spec, string store)
    {
        using var keeper = new Keeper(spec, store, MaxSize);
        for (var row = 0; row < 4_000 && StoreFiles.Size(store) < MaxBytes * 5 / 8; row += 100)
        {
            keeper.Browse(row, row + 100);
            Assert.True(keeper.Flush());
        }
    }

    private static void CheckWhatIsLeft(string spec, string store, Truth truth, List<string> faults)
    {
        if (Directory.GetDirectories(store, "damaged-*", SearchOption.AllDirectories) is [var damaged, ..])
        {
            faults.Add($"a store was put aside: {damaged}");
        }

        using var storage = StorageOf.Spec(spec, store, MaxSize);
        CacheStorage.Default = storage;
        Tables.Source = (source, row) => Reading.Make(source, row, truth.Generation(source, row));
        var judge = new Churn.Judge(truth, new Churn.Heartbeat(), faults.Add);
        Thread.Sleep(300);
        for (var row = 0; row < Truth.Rows; row++)
        {
            Look(Tables.Scanned, row, static row => Tables.Scan(row));
            Look(Tables.Fetched, row, static row => Tables.FetchAsync(row).GetAwaiter().GetResult());
            Look(Tables.Held, row, static row => Tables.HoldAsync(row).AsTask().GetAwaiter().GetResult());
            Look(Tables.Named, row, row => storage.GetOrAdd(Tables.NameOf(row), () => Tables.Source(Tables.Named, row)));
        }

        // No lock of those who were killed is left behind.
        var clock = Stopwatch.StartNew();
        if (Tables.ScanCache.Invalidate(1) != Invalidation.Delivered || !storage.Flush(TimeSpan.FromSeconds(10)) || clock.Elapsed > TimeSpan.FromSeconds(5))
        {
            faults.Add($"the store cannot be written to: {storage.Describe()}");
        }

        void Look(int source, int row, Func<int, Reading> call)
        {
            var began = Stopwatch.GetTimestamp();
            var reading = call(row);
            judge.Look(source, row, began, reading, isFresh: true);
        }
    }

    private static long Size(List<(string Name, long Size)> files) => files.Sum(static file => file.Size);

    private static List<(string Name, long Size)> Larger(List<(string Name, long Size)> one, List<(string Name, long Size)> other) =>
        Size(one) >= Size(other) ? one : other;

    private static void Print(string spec, Truth truth, int kills, List<(string Name, long Size)> largest, string description) => TestContext.Current.TestOutputHelper!.WriteLine(
        $"""
        {spec}, seed {Effort.Seed}, {Processes} processes for {Effort.Churn.TotalSeconds} s, {kills} kills
        calls {truth.Counter(Count.Calls)}, computations {truth.Counter(Count.Computations)}, invalidations {truth.Counter(Count.Invalidations)}, pending {truth.Counter(Count.Pending)}, failures {truth.Counter(Count.Failures)}, rejected {truth.Counter(Count.Rejections)}
        largest {Size(largest)} of {MaxBytes} bytes: {string.Join(", ", largest.Select(static file => $"{file.Name} {file.Size}"))}
        seen by another process: {truth.Lags.Total} invalidations; 50 % within {truth.Lags.Quantile(0.5)} ms, 99 % {truth.Lags.Quantile(0.99)} ms, 99.9 % {truth.Lags.Quantile(0.999)} ms, all {truth.Lags.Quantile(1)} ms; {truth.Counter(Count.StallExcused)} later ones while the process stalled
        {description}
        """);
}
