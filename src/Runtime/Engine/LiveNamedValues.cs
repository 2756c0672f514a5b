using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Memo.CompilerServices;
using Memo.Keys;

namespace Memo.Engine;

/// <summary>Named values in a storage of objects: the objects themselves.</summary>
internal sealed class LiveNamedValues(CacheStorage storage)
    : NamedValues<object?>(storage, static (owner, context) => owner.CreateRegion<NamedKey, object?>(context, static (_, in key) => key.Name, prefix: "", coding: null, copier: null))
{
    private readonly bool _isOff = storage is OffStorage;

    public override bool TryGetObject(string name, out object? value) => Region.Reader.TryFind(NamedKey.Of(name), Look.Call, out value);

    public override bool TryGet<T>(string name, JsonTypeInfo<T>? json, [MaybeNullWhen(false)] out T value)
    {
        if (TryGetObject(name, out var stored))
        {
            value = Cast<T>(name, stored);
            return true;
        }

        value = default;
        return false;
    }

    public override void Set<T>(string name, T value, JsonTypeInfo<T>? json, TimeSpan? expiration)
    {
        var key = KeyOf(name, expiration);
        if (!_isOff)
        {
            Region.Replace(in key, value, expiration);
        }
    }

    public override T GetOrAdd<T>(string name, Func<T> factory, JsonTypeInfo<T>? json, TimeSpan? expiration)
    {
        var key = KeyOf(name, expiration);
        if (_isOff)
        {
            return factory();
        }

        if (!Region.Reader.TryFind(in key, Look.Call, out var stored))
        {
            var body = new MethodBody<NamedKey, Func<T>, object?, object?>(static (factory, _) => factory());
            stored = SynchronousCalls.Call(Region, in key, factory, body, expiration, CancellationToken.None);
        }

        return Cast<T>(name, stored);
    }

    public override Task<T> GetOrAddAsync<T>(
        string name, Func<CancellationToken, Task<T>> factory, JsonTypeInfo<T>? json, TimeSpan? expiration, CancellationToken cancellationToken)
    {
        var key = KeyOf(name, expiration);
        return _isOff ? factory(cancellationToken) : GetOrAddAsync(key, factory, expiration, cancellationToken);
    }

    private async Task<T> GetOrAddAsync<T>(NamedKey key, Func<CancellationToken, Task<T>> factory, TimeSpan? expiration, CancellationToken cancellationToken)
    {
        if (!Region.Reader.TryFind(in key, Look.Call, out var stored))
        {
            var body = new TaskBody<NamedKey, Func<CancellationToken, Task<T>>, object?>(
                new(static async (factory, token) => await factory(token).ConfigureAwait(false)));
            stored = await AsynchronousCalls.Call(Region, key, factory, body, expiration, cancellationToken).ConfigureAwait(false);
        }

        return Cast<T>(key.Name, stored);
    }

    private static T Cast<T>(string name, object? stored) => stored switch
    {
        T typed => typed,
        null when default(T) is null => default!,
        _ => throw OtherType<T>(name, stored?.GetType().ToString()),
    };
}
