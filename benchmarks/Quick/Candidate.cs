using Memo.Benchmarks.Subjects;

namespace Memo.Benchmarks.Quick;

/// <summary>Something to time: a name, and a pass of so many operations.</summary>
internal sealed record Candidate(string Name, int Operations, Func<long> Pass)
{
    /// <summary>The same with a storage of its own. Each method must be used with one storage alone, or it would be bound anew each time.</summary>
    public Candidate In(CacheStorage storage) => this with
    {
        Pass = () =>
        {
            CacheStorage.Default = storage;
            return Pass();
        },
    };

    public static Candidate Lookups<TKey, TLookup>(string name, TLookup lookup, TKey[] keys)
        where TLookup : struct, ILookup<TKey> =>
        new(name, keys.Length, () => Loop.Over(lookup, keys));

    public static Candidate TaskLookups<TKey, TLookup>(string name, TLookup lookup, TKey[] keys)
        where TLookup : struct, ITaskLookup<TKey> =>
        new(name, keys.Length, () => Loop.OverTasks(lookup, keys).GetAwaiter().GetResult());

    public static Candidate ValueTaskLookups<TKey, TLookup>(string name, TLookup lookup, TKey[] keys)
        where TLookup : struct, IValueTaskLookup<TKey> =>
        new(name, keys.Length, () => Loop.OverValueTasks(lookup, keys).GetAwaiter().GetResult());
}
