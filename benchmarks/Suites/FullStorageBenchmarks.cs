using BenchmarkDotNet.Attributes;
using Memo.Benchmarks.Keys;
using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Suites;

/// <summary>Look-ups in a storage that is full: each miss computes, stores, and makes another entry leave.</summary>
[MemoryDiagnoser]
public class FullStorageBenchmarks
{
    private const int Capacity = 10_000;
    private const int Keys = 20_000;

    private readonly int[] _cycle = KeySequence.Shuffled(Keys, shuffles: 1);
    private readonly int[] _uniform = KeySequence.Uniform(Keys, length: Keys);
    private Churn _churn = null!;

    [GlobalSetup]
    public void Setup()
    {
        CacheStorage.Default = new MemoryStorage(maxItems: Capacity);
        _churn = new Churn(_cycle, Capacity);
    }

    [Benchmark(OperationsPerInvoke = Keys)]
    public long Body() => Loop.Over(new NumberBody(), _cycle);

    [Benchmark(Baseline = true, OperationsPerInvoke = Keys)]
    public long AddAndRemove() => _churn.AddAndRemoveEach();

    [Benchmark(OperationsPerInvoke = Keys)]
    public long MemoEveryLookUpMisses() => Loop.Over(new MemoChurned(), _cycle);

    [Benchmark(OperationsPerInvoke = Keys)]
    public long MemoHalfTheLookUpsMiss() => Loop.Over(new MemoChurned(), _uniform);
}
