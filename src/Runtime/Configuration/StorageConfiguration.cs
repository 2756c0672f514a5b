using Memo.Engine;
using Memo.Levels.Several;

namespace Memo.Configuration;

/// <summary>Makes storages from what users say: in code, or in the environment.</summary>
internal static class StorageConfiguration
{
    private const string Variable = "MEMO_CACHE";
    private const string DefaultSpec = "memory";

    /// <summary>The storage that <paramref name="spec"/> names, or the environment if that is null; reads the settings anew.</summary>
    /// <remarks>If anything is refused, the settings in force stay in force.</remarks>
    public static CacheStorage Create(string? spec)
    {
        var settings = MemoSettings.Read();
        var storage = Create(spec, settings);
        MemoSettings.Current = settings;
        return storage;
    }

    /// <summary>The default storage as the environment has it. Of several threads that ask first, one has its storage taken.</summary>
    public static CacheStorage InitializeDefault()
    {
        var created = Create(null, MemoSettings.Current);
        KnownStorages.Add(created);
        var storage = DefaultStorage.Initialize(created);
        if (storage == created)
        {
            storage.Events.Configured();
        }

        return storage;
    }

    /// <summary>A storage for one method alone.</summary>
    public static CacheStorage CreateFor(string method, string spec) => Create(spec, MemoSettings.Current, $"The storage of the method '{method}'");

    private static CacheStorage Create(string? spec, MemoSettings settings) =>
        Create(spec ?? Setting.Text(Variable) ?? DefaultSpec, settings, spec is null ? $"The environment variable {Variable}" : "The storage spec");

    private static CacheStorage Create(string text, MemoSettings settings, string source)
    {
        var names = text.Split(',', StringSplitOptions.TrimEntries);
        for (var i = 0; i < names.Length; i++)
        {
            var name = names[i];
            if (name.Length == 0)
            {
                throw new MemoConfigurationException($"{source} is '{text}', which names {(names.Length == 1 ? "no storage" : "an empty one")}; it must be one of {StorageRegistry.KnownNames}.");
            }

            if (names.AsSpan(..i).Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw new MemoConfigurationException($"{source} is '{text}', which names '{name}' twice; name each level once, fastest first.");
            }

            if (StorageRegistry.PackageOf(name) is { } package && !StorageRegistry.IsKnown(name))
            {
                throw new MemoConfigurationException($"{source} is '{text}': '{name}' needs the package {package}: dotnet add package {package}. Without it, it must be one of {StorageRegistry.KnownNames}.");
            }
        }

        return names.Length == 1 ? CreateOne(names[0]) : CreateLevels(Array.ConvertAll(names, CreateOne));

        CacheStorage CreateOne(string name) => StorageRegistry.Create(name, settings)
            ?? throw new MemoConfigurationException(names.Length == 1
                ? $"{source} is '{text}', a storage that is not known; it must be one of {StorageRegistry.KnownNames}, or be registered first with CacheStorage.Register."
                : $"{source} is '{text}', and '{name}' is not known; each must be one of {StorageRegistry.KnownNames}, or be registered first with CacheStorage.Register.");

        CacheStorage CreateLevels(CacheStorage[] levels)
        {
            try
            {
                return new MultiLevelStorage(levels);
            }
            catch (ArgumentException exception)
            {
                throw new MemoConfigurationException($"{source} is '{text}': {exception.Message}");
            }
        }
    }
}
