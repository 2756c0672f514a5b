using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;
using Memo.Tests.Keys;
using Memo.Tests.Support;

namespace Memo.Tests.Storages;

/// <summary>
/// The promise: a memoized call returns, bit for bit, what its body would have returned, for any arguments, any capacity and
/// any number of threads.
/// </summary>
public static class TransparencyPropertyTests
{
    private const int Runs = 100;
    private const int CallsInARun = 100;

    // Few arguments a run, so that most calls are hits or wait for one another.
    private static readonly Gen<Func<Answer>[]> Calls =
        Gen.Choose(1, 30).SelectMany(static count => MemoizedCalls.Any.ArrayOf(count))
            .SelectMany(static pool => Gen.Elements(pool).ArrayOf(CallsInARun));

    private static readonly Gen<Case> Cases =
        from capacity in Gen.Frequency((1, Gen.Choose(1, 4)), (1, Gen.Choose(1, 40)))
        from threads in Gen.Choose(1, 8)
        from calls in Calls
        select new Case(capacity, threads, calls);

    [Fact]
    public static void MemoryStorageOfAnyCapacity_ChangesNoAnswer() => Check(static capacity => new MemoryStorage(capacity));

    [Fact]
    public static void UnboundedStorage_ChangesNoAnswer() => Check(static _ => new UnboundedStorage());

    [Fact]
    public static void DictionaryStorage_ChangesNoAnswer() => Check(static _ => new DictionaryStorage(new Dictionary<string, object?>()));

    [Fact]
    public static void ConcurrentDictionaryStorage_ChangesNoAnswer() => Check(static _ => new DictionaryStorage(new ConcurrentDictionary<string, object?>()));

    private static void Check(Func<int, CacheStorage> create) =>
        Prop.ForAll(Arb.From(Cases), run => IsTransparent(create(run.Capacity), run)).Check(Config.QuickThrowOnFailure.WithMaxTest(Runs));

    private static bool IsTransparent(CacheStorage storage, Case run)
    {
        using var scope = new StorageScope(storage);
        using var barrier = new Barrier(run.Threads);
        var wrong = new ConcurrentQueue<object>();
        var threads = Enumerable.Range(0, run.Threads).Select(index => new Thread(() =>
        {
            barrier.SignalAndWait();
            foreach (var call in run.Calls.Where((_, place) => place % run.Threads == index).Concat(run.Calls.Take(10)))
            {
                try
                {
                    var answer = call();
                    if (answer.Memoized != answer.Plain)
                    {
                        wrong.Enqueue(answer);
                    }
                }
                catch (Exception exception)
                {
                    wrong.Enqueue(exception);
                }
            }
        })).ToList();
        threads.ForEach(static thread => thread.Start());
        threads.ForEach(static thread => thread.Join());
        return wrong.TryDequeue(out var first) ? throw new InvalidOperationException($"{first}") : true;
    }

    private sealed record Case(int Capacity, int Threads, Func<Answer>[] Calls);
}
