namespace Memo.Benchmarks.Subjects;

/// <summary>
/// One way to get the result of a key. Implemented by structs, so that the loop around it is compiled for each and holds
/// the very call a user would write.
/// </summary>
internal interface ILookup<TKey>
{
    long Get(in TKey key);
}

internal interface ITaskLookup<TKey>
{
    Task<long> GetAsync(in TKey key);
}

internal interface IValueTaskLookup<TKey>
{
    ValueTask<long> GetAsync(in TKey key);
}
