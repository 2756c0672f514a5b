using System.Globalization;
using Memo.Benchmarks.Keys;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

namespace Memo.Benchmarks.Subjects;

/// <summary>The framework's own cache, used as its documentation does: a text of all arguments is the key.</summary>
internal readonly struct CompositeMemoryCache : ILookup<CompositeKey>
{
    private readonly MemoryCache _cache = MemoryCaches.Create();

    public CompositeMemoryCache(IEnumerable<KeyValuePair<CompositeKey, long>> results)
    {
        foreach (var (key, result) in results)
            _cache.Set(TextOf(in key), result);
    }

    public long Get(in CompositeKey key) => _cache.TryGetValue(TextOf(in key), out long result) ? result : throw new KeyNotFoundException();

    private static string TextOf(in CompositeKey key) =>
        string.Create(CultureInfo.InvariantCulture, $"composite:{key.Number}:{key.Text}:{key.Flag}");
}

internal readonly struct NumberMemoryCache : ILookup<int>
{
    private readonly MemoryCache _cache = MemoryCaches.Create();

    public NumberMemoryCache(IEnumerable<KeyValuePair<int, long>> results)
    {
        foreach (var (key, result) in results)
            _cache.Set(TextOf(key), result);
    }

    public long Get(in int key) => _cache.TryGetValue(TextOf(key), out long result) ? result : throw new KeyNotFoundException();

    private static string TextOf(int key) => string.Create(CultureInfo.InvariantCulture, $"number:{key}");
}

internal static class MemoryCaches
{
    public static MemoryCache Create() => new(Options.Create(new MemoryCacheOptions()));
}
