using BenchmarkDotNet.Attributes;
using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Suites;

/// <summary>Look-ups by <c>(int, string, bool)</c> that all hit.</summary>
[MemoryDiagnoser]
public class CompositeHitBenchmarks
{
    private readonly CompositeKey[] _keys = KeySequence.Composites();
    private readonly DictionaryLookup<CompositeKey> _dictionary = new(Bodies.Composites());
    private readonly ConcurrentDictionaryLookup<CompositeKey> _concurrentDictionary = new(Bodies.Composites());
    private readonly CompositeMemoryCache _memoryCache = new(Bodies.Composites());

    [GlobalSetup]
    public void Setup() => CacheStorage.Default = new MemoryStorage(maxItems: 100_000);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long Body() => Loop.Over(new CompositeBody(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long Dictionary() => Loop.Over(_dictionary, _keys);

    [Benchmark(Baseline = true, OperationsPerInvoke = KeySequence.Length)]
    public long ConcurrentDictionary() => Loop.Over(_concurrentDictionary, _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long MemoryCache() => Loop.Over(_memoryCache, _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long Memo() => Loop.Over(new MemoComposite(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public long MemoExpiring() => Loop.Over(new MemoExpiringComposite(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public Task<long> MemoTask() => Loop.OverTasks(new MemoCompositeTask(), _keys);

    [Benchmark(OperationsPerInvoke = KeySequence.Length)]
    public Task<long> MemoValueTask() => Loop.OverValueTasks(new MemoCompositeValueTask(), _keys);
}
