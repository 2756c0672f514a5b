using Memo.Integration.Truths;

namespace Memo.Integration.Churn;

/// <summary><c>churn</c>: several threads do things at random until the input ends or the process is killed.</summary>
public static class ChurnCommand
{
    private const int SynchronousActors = 2;
    private const int Actors = 4;

    /// <summary>Runs it.</summary>
    /// <param name="spec">Which storage.</param>
    /// <param name="folder">Where the store is.</param>
    /// <param name="maxSize">Its bound.</param>
    /// <param name="truthFile">The file of the <see cref="Truth"/>.</param>
    /// <param name="index">Which process this is.</param>
    /// <param name="processes">How many there are.</param>
    /// <param name="seed">Where its choices begin.</param>
    public static async Task RunAsync(string spec, string folder, string maxSize, string truthFile, int index, int processes, int seed)
    {
        using var truth = new Truth(truthFile);
        Tables.Source = (source, row) =>
        {
            Interlocked.Increment(ref truth.Counter(Count.Computations));
            var reading = Reading.Make(source, row, source == Tables.Browsed ? 0 : truth.Generation(source, row));
            if (Random.Shared.Next(20) == 0)
            {
                Thread.Sleep(Random.Shared.Next(15));
            }

            return reading;
        };
        var storage = StorageOf.Spec(spec, folder, maxSize);
        CacheStorage.Default = storage;
        var judge = new Judge(truth, new Heartbeat(), static fault => Console.Out.WriteLine($"FAULT {fault}"));
        using var stop = new CancellationTokenSource();
        var actors = Enumerable.Range(0, Actors).Select(number =>
        {
            var actor = new Actor(truth, judge, index, processes, unchecked((seed * 31) + number));
            return number < SynchronousActors
                ? Task.Factory.StartNew(() => actor.RunAsync(stop.Token).GetAwaiter().GetResult(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
                : Task.Run(() => actor.RunAsync(stop.Token));
        }).ToArray();
        Console.Out.WriteLine("READY");
        var ended = await Task.WhenAny(Task.Run(Console.In.ReadToEnd), Task.WhenAny(actors).Unwrap());
        await stop.CancelAsync();
        await Task.WhenAll(actors);
        await ended;
        var statistics = storage.Statistics;
        Interlocked.Add(ref truth.Counter(Count.Failures), statistics.Levels.Sum(static level => level.Failures));
        Interlocked.Add(ref truth.Counter(Count.Rejections), statistics.Total.RejectedEntries);
        Console.Out.WriteLine($"SAYS {storage.Describe().ReplaceLineEndings(" | ")}");
        storage.Dispose();
        Console.Out.WriteLine("DONE");
    }
}
