using System.Buffers;
using System.Collections.Concurrent;
using Memo.Engine;

namespace Memo.Configuration;

/// <summary>The storages that a name can stand for.</summary>
internal static class StorageRegistry
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.");

    private static readonly Dictionary<string, Func<MemoSettings, CacheStorage>> BuiltIn = new(StringComparer.OrdinalIgnoreCase)
    {
        ["memory"] = static settings => new MemoryStorage(settings.MemoryMaxItems),
        ["memory-size"] = static settings => new MemorySizeStorage(settings.MemoryMaxSize),
        ["memory-unbounded"] = static _ => new UnboundedStorage(),
        ["off"] = static _ => new OffStorage(),
    };

    /// <summary>Names that a package of ours would bring.</summary>
    private static readonly Dictionary<string, string> Packages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["disk"] = "Memo.Disk",
        ["redis"] = "Memo.Redis",
        ["memcached"] = "Memo.Memcached",
    };

    private static readonly ConcurrentDictionary<string, Func<CacheStorage>> Registered = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>All names that can be used now, for messages.</summary>
    public static string KnownNames =>
        string.Join(", ", BuiltIn.Keys.Concat(Registered.Keys.Order(StringComparer.OrdinalIgnoreCase)).Select(static name => $"'{name}'"));

    /// <summary>Makes a storage known in place of what the name stood for.</summary>
    public static void Register(string name, Func<CacheStorage> factory)
    {
        RequireName(name);
        if (BuiltIn.ContainsKey(name))
        {
            throw new ArgumentException($"The storage name '{name}' is that of one of Memo's own storages; choose another name.", nameof(name));
        }

        Registered[name] = factory;
    }

    /// <summary>Makes a storage known unless the name stands for one already; assemblies do so at any time, in any order.</summary>
    public static void Provide(string name, Func<CacheStorage> factory)
    {
        RequireName(name);
        if (!BuiltIn.ContainsKey(name))
        {
            Registered.TryAdd(name, factory);
        }
    }

    /// <summary>Whether a storage can be made by that name.</summary>
    public static bool IsKnown(string name) => BuiltIn.ContainsKey(name) || Registered.ContainsKey(name);

    /// <summary>The storage of that name, or null if nothing is known by it.</summary>
    public static CacheStorage? Create(string name, MemoSettings settings)
    {
        if (BuiltIn.TryGetValue(name, out var builtIn))
        {
            return builtIn(settings);
        }

        if (!Registered.TryGetValue(name, out var factory))
        {
            return null;
        }

        return factory() ?? throw new MemoConfigurationException($"The factory that was registered for the storage '{name}' returned null; it must return a storage.");
    }

    /// <summary>The package that brings a storage of that name, or null if none is known.</summary>
    public static string? PackageOf(string name) => Packages.GetValueOrDefault(name);

    private static void RequireName(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw new ArgumentException($"The storage name '{name}' has other characters than letters, digits, '-', '_' and '.'; choose a plain name.", nameof(name));
        }
    }
}
