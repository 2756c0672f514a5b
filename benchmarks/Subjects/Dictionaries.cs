using System.Collections.Concurrent;

namespace Memo.Benchmarks.Subjects;

internal readonly struct DictionaryLookup<TKey>(Dictionary<TKey, long> results) : ILookup<TKey>
    where TKey : notnull
{
    private readonly Dictionary<TKey, long> _results = results;

    public long Get(in TKey key) => _results.TryGetValue(key, out var result) ? result : throw new KeyNotFoundException();
}

internal readonly struct ConcurrentDictionaryLookup<TKey>(IEnumerable<KeyValuePair<TKey, long>> results) : ILookup<TKey>
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, long> _results = new(results);

    public long Get(in TKey key) => _results.TryGetValue(key, out var result) ? result : throw new KeyNotFoundException();
}
