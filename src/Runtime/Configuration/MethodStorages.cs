using System.Collections.Concurrent;
using Memo.Engine;

namespace Memo.Configuration;

/// <summary>The storages of methods that name one of their own: one for each spec, made at first use.</summary>
internal static class MethodStorages
{
    private static readonly ConcurrentDictionary<string, Lazy<CacheStorage>> Storages = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The storage of a spec.</summary>
    /// <param name="spec">What <see cref="CacheStorage.Configure"/> takes.</param>
    /// <param name="method">The method that names it, for messages.</param>
    /// <exception cref="MemoConfigurationException">The spec is not understood; asked again, it is tried again.</exception>
    public static CacheStorage Of(string spec, string method)
    {
        var storage = Storages.GetOrAdd(spec, static (spec, method) => new(() => Create(spec, method)), method);
        try
        {
            return storage.Value;
        }
        catch (Exception)
        {
            Storages.TryRemove(new(spec, storage));
            throw;
        }
    }

    private static CacheStorage Create(string spec, string method)
    {
        var storage = StorageConfiguration.CreateFor(method, spec);
        KnownStorages.Add(storage);
        return storage;
    }
}
