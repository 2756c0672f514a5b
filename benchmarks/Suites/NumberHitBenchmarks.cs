using BenchmarkDotNet.Attributes;
using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Suites;

/// <summary>Look-ups by <c>int</c> that all hit.</summary>
[MemoryDiagnoser]
public class NumberHitBenchmarks
{
    private readonly int[] _keys = KeySequence.Numbers();
    private readonly DictionaryLookup<int> _dictionary = new(Bodies.Numbers());
    private readonly ConcurrentDictionaryLookup<int> _concurrentDictionary = new(Bodies.Numbers());
    private readonly NumberMemoryCache _memoryCache = new(Bodies.Numbers());

    [GlobalSetup]
    public void Setup() => CacheStorage.Default = new MemoryStorage(maxItems: 100_000);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long Body() => Loop.Over(new NumberBody(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long Dictionary() => Loop.Over(_dictionary, _keys);

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public long ConcurrentDictionary() => Loop.Over(_concurrentDictionary, _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long MemoryCache() => Loop.Over(_memoryCache, _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long Memo() => Loop.Over(new MemoNumber(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long MemoExpiring() => Loop.Over(new MemoExpiringNumber(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public Task<long> MemoTask() => Loop.OverTasks(new MemoNumberTask(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public Task<long> MemoValueTask() => Loop.OverValueTasks(new MemoNumberValueTask(), _keys);
}
