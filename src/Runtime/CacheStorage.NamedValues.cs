using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Memo.Engine;

namespace Memo;

/// <content>The dictionary of named values.</content>
public abstract partial class CacheStorage
{
    private NamedValues? _namedValues;

    /// <summary>Gets or sets a named value; the object itself, not a copy. Storages of bytes only set it: they do not know its type.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="NotSupportedException">The storage keeps bytes, when getting: use <see cref="TryGet{T}(string, out T)"/>. When setting: it is not known how to write values of that type.</exception>
    /// <exception cref="KeyNotFoundException">There is no value of that name, when getting.</exception>
    /// <exception cref="ArgumentException">The name is empty or begins with <c>memo:</c>.</exception>
    public object? this[string name]
    {
        get => Named.TryGetObject(name, out var value)
            ? value
            : throw new KeyNotFoundException($"The storage holds no value named '{name}'; set it first, or use TryGet or GetOrAdd.");
        set => Set(name, value);
    }

    private NamedValues Named => _namedValues ?? CreateNamedValues();

    /// <summary>Looks for a named value.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value, if there is one; the object itself, or from a storage of bytes one of the caller's own.</param>
    /// <returns>Whether there is a value.</returns>
    /// <exception cref="NotSupportedException">The storage keeps bytes, and it is not known how to read values of that type.</exception>
    /// <exception cref="InvalidCastException">There is a value of another type.</exception>
    /// <exception cref="ArgumentException">The name is empty or begins with <c>memo:</c>.</exception>
    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value) => Named.TryGet(name, json: null, out value);

    /// <inheritdoc cref="TryGet{T}(string, out T)"/>
    /// <param name="name">The name.</param>
    /// <param name="jsonTypeInfo">Reads what a storage of bytes holds as JSON, as <see cref="Set{T}(string, T, JsonTypeInfo{T}, TimeSpan?)"/> stores it.</param>
    /// <param name="value">The value, if there is one.</param>
    public bool TryGet<T>(string name, JsonTypeInfo<T> jsonTypeInfo, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(jsonTypeInfo);
        return Named.TryGet(name, jsonTypeInfo, out value);
    }

    /// <summary>Stores a named value, in place of what was there.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="value">The value; the object itself is kept, not a copy, unless the storage keeps bytes.</param>
    /// <param name="expiration">How long it is served; null: until the storage needs the room.</param>
    /// <exception cref="NotSupportedException">The storage keeps bytes, and values of that type cannot be written, or this one cannot.</exception>
    /// <exception cref="ArgumentException">The name is empty or begins with <c>memo:</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expiration"/> is not positive.</exception>
    public void Set<T>(string name, T value, TimeSpan? expiration = null) => Named.Set(name, value, json: null, expiration);

    /// <inheritdoc cref="Set{T}(string, T, TimeSpan?)"/>
    /// <param name="name">The name.</param>
    /// <param name="value">The value.</param>
    /// <param name="jsonTypeInfo">
    /// Writes the value as JSON into a storage of bytes, where its type has no codec or <c>MEMO_CACHE_SERIALIZER</c> is <c>json</c>; not
    /// used by storages of objects.
    /// </param>
    /// <param name="expiration">How long it is served; null: until the storage needs the room.</param>
    public void Set<T>(string name, T value, JsonTypeInfo<T> jsonTypeInfo, TimeSpan? expiration = null)
    {
        ArgumentNullException.ThrowIfNull(jsonTypeInfo);
        Named.Set(name, value, jsonTypeInfo, expiration);
    }

    /// <summary>
    /// The named value, computed and stored if it is not there. One computation of a name runs at a time; other callers wait.
    /// </summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="name">The name.</param>
    /// <param name="factory">Computes the value; what it throws goes to all who wait and is not stored.</param>
    /// <param name="expiration">How long a computed value is served; null: until the storage needs the room.</param>
    /// <exception cref="InvalidCastException">There is a value of another type.</exception>
    /// <exception cref="InvalidOperationException"><paramref name="factory"/> asks for the same name.</exception>
    /// <exception cref="ArgumentException">The name is empty or begins with <c>memo:</c>.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="expiration"/> is not positive.</exception>
    public T GetOrAdd<T>(string name, Func<T> factory, TimeSpan? expiration = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return Named.GetOrAdd(name, factory, json: null, expiration);
    }

    /// <inheritdoc cref="GetOrAdd{T}(string, Func{T}, TimeSpan?)"/>
    /// <param name="name">The name.</param>
    /// <param name="factory">Computes the value; what it throws goes to all who wait and is not stored.</param>
    /// <param name="jsonTypeInfo">Writes and reads the value as <see cref="Set{T}(string, T, JsonTypeInfo{T}, TimeSpan?)"/> says.</param>
    /// <param name="expiration">How long a computed value is served; null: until the storage needs the room.</param>
    public T GetOrAdd<T>(string name, Func<T> factory, JsonTypeInfo<T> jsonTypeInfo, TimeSpan? expiration = null)
    {
        ArgumentNullException.ThrowIfNull(factory);
        ArgumentNullException.ThrowIfNull(jsonTypeInfo);
        return Named.GetOrAdd(name, factory, jsonTypeInfo, expiration);
    }

    /// <inheritdoc cref="GetOrAdd{T}(string, Func{T}, TimeSpan?)"/>
    /// <param name="name">The name.</param>
    /// <param name="factory">Computes the value; its token is cancelled when no caller waits any more.</param>
    /// <param name="expiration">How long a computed value is served; null: until the storage needs the room.</param>
    /// <param name="cancellationToken">Ends this caller's wait only.</param>
    public Task<T> GetOrAddAsync<T>(
        string name, Func<CancellationToken, Task<T>> factory, TimeSpan? expiration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(factory);
        return Named.GetOrAddAsync(name, factory, json: null, expiration, cancellationToken);
    }

    /// <inheritdoc cref="GetOrAdd{T}(string, Func{T}, JsonTypeInfo{T}, TimeSpan?)"/>
    /// <param name="name">The name.</param>
    /// <param name="factory">Computes the value; its token is cancelled when no caller waits any more.</param>
    /// <param name="jsonTypeInfo">Writes and reads the value as <see cref="Set{T}(string, T, JsonTypeInfo{T}, TimeSpan?)"/> says.</param>
    /// <param name="expiration">How long a computed value is served; null: until the storage needs the room.</param>
    /// <param name="cancellationToken">Ends this caller's wait only.</param>
    public Task<T> GetOrAddAsync<T>(
        string name, Func<CancellationToken, Task<T>> factory, JsonTypeInfo<T> jsonTypeInfo, TimeSpan? expiration = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(factory);
        ArgumentNullException.ThrowIfNull(jsonTypeInfo);
        return Named.GetOrAddAsync(name, factory, jsonTypeInfo, expiration, cancellationToken);
    }

    /// <summary>Whether there is a named value.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="ArgumentException">The name is empty or begins with <c>memo:</c>.</exception>
    public bool ContainsKey(string name) => Named.Contains(name);

    /// <summary>Forgets a named value; a computation of it that is under way will not be stored.</summary>
    /// <param name="name">The name.</param>
    /// <returns>Whether there was a value.</returns>
    /// <exception cref="ArgumentException">The name is empty or begins with <c>memo:</c>.</exception>
    public bool Remove(string name) => Named.Remove(name);

    // Apart from its caller, whose every use would otherwise pay for the closure.
    private NamedValues CreateNamedValues() => LazyInitializer.EnsureInitialized(ref _namedValues, MakeNamedValues);

    internal virtual NamedValues MakeNamedValues() => new LiveNamedValues(this);
}
