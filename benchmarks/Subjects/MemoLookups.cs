using Memo.Benchmarks.Keys;

namespace Memo.Benchmarks.Subjects;

internal readonly struct MemoComposite : ILookup<CompositeKey>
{
    public long Get(in CompositeKey key) => Memoized.Composite(key.Number, key.Text, key.Flag);
}

internal readonly struct MemoExpiringComposite : ILookup<CompositeKey>
{
    public long Get(in CompositeKey key) => Memoized.ExpiringComposite(key.Number, key.Text, key.Flag);
}

internal readonly struct MemoSlidingComposite : ILookup<CompositeKey>
{
    public long Get(in CompositeKey key) => Memoized.SlidingComposite(key.Number, key.Text, key.Flag);
}

internal readonly struct MemoAheadComposite : ILookup<CompositeKey>
{
    public long Get(in CompositeKey key) => Memoized.AheadComposite(key.Number, key.Text, key.Flag);
}

internal readonly struct MemoCompositeTask : ITaskLookup<CompositeKey>
{
    public Task<long> GetAsync(in CompositeKey key) => Memoized.CompositeTask(key.Number, key.Text, key.Flag);
}

internal readonly struct MemoCompositeValueTask : IValueTaskLookup<CompositeKey>
{
    public ValueTask<long> GetAsync(in CompositeKey key) => Memoized.CompositeValueTask(key.Number, key.Text, key.Flag);
}

internal readonly struct MemoNumber : ILookup<int>
{
    public long Get(in int key) => Memoized.Number(key);
}

internal readonly struct MemoExpiringNumber : ILookup<int>
{
    public long Get(in int key) => Memoized.ExpiringNumber(key);
}

internal readonly struct MemoSlidingNumber : ILookup<int>
{
    public long Get(in int key) => Memoized.SlidingNumber(key);
}

internal readonly struct MemoAheadNumber : ILookup<int>
{
    public long Get(in int key) => Memoized.AheadNumber(key);
}

internal readonly struct MemoNumberTask : ITaskLookup<int>
{
    public Task<long> GetAsync(in int key) => Memoized.NumberTask(key);
}

internal readonly struct MemoNumberValueTask : IValueTaskLookup<int>
{
    public ValueTask<long> GetAsync(in int key) => Memoized.NumberValueTask(key);
}

internal readonly struct MemoSizedComposite : ILookup<CompositeKey>
{
    public long Get(in CompositeKey key) => Memoized.SizedComposite(key.Number, key.Text, key.Flag);
}

internal readonly struct MemoLeveledNumber : ILookup<int>
{
    public long Get(in int key) => Memoized.LeveledNumber(key);
}

internal readonly struct MemoSizedNumber : ILookup<int>
{
    public long Get(in int key) => Memoized.SizedNumber(key);
}

internal readonly struct MemoSizedChurned : ILookup<int>
{
    public long Get(in int key) => Memoized.SizedChurned(key);
}

internal readonly struct MemoChurned : ILookup<int>
{
    public long Get(in int key) => Memoized.Churned(key);
}
