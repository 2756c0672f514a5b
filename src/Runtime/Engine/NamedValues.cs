using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;

namespace Memo.Engine;

/// <summary>The dictionary face of a storage.</summary>
internal abstract class NamedValues
{
    /// <summary>The object under a name.</summary>
    public abstract bool TryGetObject(string name, out object? value);

    public abstract bool TryGet<T>(string name, JsonTypeInfo<T>? json, [MaybeNullWhen(false)] out T value);

    public abstract bool Contains(string name);

    public abstract void Set<T>(string name, T value, JsonTypeInfo<T>? json, TimeSpan? expiration);

    public abstract T GetOrAdd<T>(string name, Func<T> factory, JsonTypeInfo<T>? json, TimeSpan? expiration);

    public abstract Task<T> GetOrAddAsync<T>(
        string name, Func<CancellationToken, Task<T>> factory, JsonTypeInfo<T>? json, TimeSpan? expiration, CancellationToken cancellationToken);

    public abstract bool Remove(string name);
}
