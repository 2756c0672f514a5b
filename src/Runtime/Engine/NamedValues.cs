using System.Diagnostics.CodeAnalysis;
using System.Runtime.ExceptionServices;
using Memo.CompilerServices;
using Memo.Configuration;
using Memo.Keys;

namespace Memo.Engine;

/// <summary>The dictionary face of a storage: named values are the results of one method whose argument is the name.</summary>
internal sealed class NamedValues
{
    private readonly Region<NamedKey, object?> _region;
    private readonly bool _isOff;

    public NamedValues(CacheStorage storage)
    {
        var settings = MemoSettings.Current;
        _isOff = storage is OffStorage;
        _region = storage.RegionOf<NamedKey, object?>(this, owner => owner.CreateRegion<NamedKey, object?>(
            new RegionContext
            {
                Name = "a named value",
                Counters = new MethodCounters(),
                TimeProvider = owner.TimeProvider,
                Wait = settings.Wait,
                CacheNamespace = settings.CacheNamespace,
                MayExpire = true,
            },
            static (_, in key) => key.Name,
            prefix: "",
            copier: null));
    }

    public bool TryGet<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        if (_region.TryFind(NamedKey.Of(name), isCall: true, out var stored))
        {
            value = Cast<T>(name, stored);
            return true;
        }

        value = default;
        return false;
    }

    public bool Contains(string name) => _region.TryFind(NamedKey.Of(name), isCall: false, out _);

    public void Set<T>(string name, T value, TimeSpan? expiration)
    {
        var key = NamedKey.Of(name);
        ThrowUnlessPositive(expiration);
        if (!_isOff)
        {
            _region.Replace(in key, value, expiration);
        }
    }

    public T GetOrAdd<T>(string name, Func<T> factory, TimeSpan? expiration)
    {
        var key = NamedKey.Of(name);
        ThrowUnlessPositive(expiration);
        if (_isOff)
        {
            return factory();
        }

        return _region.TryFind(in key, isCall: true, out var stored)
            ? Cast<T>(name, stored)
            : Cast<T>(name, SynchronousCalls.Call(_region, in key, factory, new MethodBody<NamedKey, Func<T>, object?, object?>(static (factory, _) => factory()), expiration, CancellationToken.None));
    }

    public Task<T> GetOrAddAsync<T>(string name, Func<CancellationToken, Task<T>> factory, TimeSpan? expiration, CancellationToken cancellationToken)
    {
        var key = NamedKey.Of(name);
        ThrowUnlessPositive(expiration);
        return _isOff ? factory(cancellationToken) : GetOrAddAsync(key, factory, expiration, cancellationToken);
    }

    public bool Remove(string name)
    {
        var key = NamedKey.Of(name);
        var existed = _region.TryFind(in key, isCall: false, out _);
        if (_region.Remove(in key) is { } failure)
        {
            ExceptionDispatchInfo.Throw(failure);
        }

        return existed;
    }

    private async Task<T> GetOrAddAsync<T>(NamedKey key, Func<CancellationToken, Task<T>> factory, TimeSpan? expiration, CancellationToken cancellationToken)
    {
        if (_region.TryFind(in key, isCall: true, out var stored))
        {
            return Cast<T>(key.Name, stored);
        }

        var body = new TaskBody<NamedKey, Func<CancellationToken, Task<T>>, object?>(
            new(static async (factory, token) => await factory(token).ConfigureAwait(false)));
        return Cast<T>(key.Name, await AsynchronousCalls.Call(_region, key, factory, body, expiration, cancellationToken).ConfigureAwait(false));
    }

    private static T Cast<T>(string name, object? stored) => stored switch
    {
        T typed => typed,
        null when default(T) is null => default!,
        _ => throw new InvalidCastException(
            $"The value named '{name}' is {(stored is null ? "null" : $"of the type '{stored.GetType()}'")}, not of the type '{typeof(T)}'; ask for it with its own type, or use another name."),
    };

    private static void ThrowUnlessPositive(TimeSpan? expiration)
    {
        if (expiration <= TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(expiration), expiration, "An expiration must be positive; leave it out for values that do not expire.");
        }
    }
}
