using System.ComponentModel;
using Memo.Configuration;

namespace Memo.CompilerServices;

/// <summary>The storages that assemblies bring, as generated code makes them known.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StorageProviders
{
    /// <summary>Makes a storage known by a name, unless that name stands for one already: what the program itself registered stays.</summary>
    /// <param name="name">The name, as <see cref="CacheStorageProviderAttribute"/> has it.</param>
    /// <param name="factory">Creates the storage, each time it is configured.</param>
    /// <exception cref="ArgumentException">The name has other characters than the attribute allows.</exception>
    public static void Add(string name, Func<CacheStorage> factory)
    {
        ArgumentNullException.ThrowIfNull(factory);
        StorageRegistry.Provide(name, factory);
    }
}
