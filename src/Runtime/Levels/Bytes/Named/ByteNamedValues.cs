using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization.Metadata;
using Memo.CompilerServices;
using Memo.Engine;
using Memo.Keys;

namespace Memo.Levels.Bytes.Named;

/// <summary>Named values in a storage of bytes: each reader gets an object of its own, or the object itself where a level in memory has it.</summary>
/// <param name="storage">The storage.</param>
/// <param name="keepsObjects">Whether it has a level in memory.</param>
internal sealed class ByteNamedValues(CacheStorage storage, bool keepsObjects)
    : NamedValues<NamedContent>(storage, static (owner, context) => owner.CreateRegion(context, static (_, in key) => key.Name, prefix: "", new NamedEntryCoding(context), copier: null))
{
    public override bool TryGetObject(string name, out object? value)
    {
        var key = NamedKey.Of(name);
        value = null;
        NamedContent? content = null;
        if (keepsObjects && !Region.Reader.TryFind(in key, Look.Call, out content))
        {
            return false;
        }

        if (content?.Object is { } known)
        {
            value = known.Value;
            return true;
        }

        throw new NotSupportedException(
            $"The storage keeps bytes, which do not tell of which type the value named '{name}' is; use TryGet<T>(\"{name}\", out var value) with its type.");
    }

    public override bool TryGet<T>(string name, JsonTypeInfo<T>? json, [MaybeNullWhen(false)] out T value)
    {
        var key = NamedKey.Of(name);
        return TryGet(in key, new NamedFormat<T>(json, keepsObjects), out value);
    }

    public override void Set<T>(string name, T value, JsonTypeInfo<T>? json, TimeSpan? expiration)
    {
        var key = KeyOf(name, expiration);
        var content = typeof(T) == typeof(object) && json is null ? WriteObject(value) : new NamedFormat<T>(json, keepsObjects).Write(value);
        if (!ReferenceEquals(content, NamedContent.Refused))
        {
            Region.Store.Announce(in key);
            Region.Replace(in key, content, expiration);
            return;
        }

        Region.Remove(in key, out _);
        throw new NotSupportedException(
            $"The value named '{name}' cannot be written as it is: a part of it is of another type than expected, too deep or too large, or one of its members threw. What was stored under the name is forgotten.");
    }

    public override T GetOrAdd<T>(string name, Func<T> factory, JsonTypeInfo<T>? json, TimeSpan? expiration)
    {
        var key = KeyOf(name, expiration);
        var format = new NamedFormat<T>(json, keepsObjects);
        if (TryGet(in key, format, out var found))
        {
            return found;
        }

        var call = new NamedComputation<Func<T>, T>(factory, format);
        var body = new MethodBody<NamedKey, NamedComputation<Func<T>, T>, NamedContent, NamedContent>(static (call, _) => call.Keep(call.Factory()))
        {
            When = static (_, content) => IsStorable(content),
        };
        var content = SynchronousCalls.Call(Region, in key, call, body, expiration, CancellationToken.None);
        return call.HasValue ? call.Value
            : TryRead(in key, content, format, out var value) ? value
            : factory();
    }

    public override Task<T> GetOrAddAsync<T>(
        string name, Func<CancellationToken, Task<T>> factory, JsonTypeInfo<T>? json, TimeSpan? expiration, CancellationToken cancellationToken) =>
        GetOrAddAsync(KeyOf(name, expiration), factory, new NamedFormat<T>(json, keepsObjects), expiration, cancellationToken);

    private async Task<T> GetOrAddAsync<T>(
        NamedKey key, Func<CancellationToken, Task<T>> factory, NamedFormat<T> format, TimeSpan? expiration, CancellationToken cancellationToken)
    {
        var content = await Region.Reader.FindAsync(key, Look.Call, cancellationToken).ConfigureAwait(false);
        if (content.TryGet(out var stored) && TryRead(in key, stored, format, out var found))
        {
            return found;
        }

        var call = new NamedComputation<Func<CancellationToken, Task<T>>, T>(factory, format);
        var body = new MethodBody<NamedKey, NamedComputation<Func<CancellationToken, Task<T>>, T>, Task<NamedContent>, NamedContent>(
            static async (call, token) => call.Keep(await call.Factory(token).ConfigureAwait(false)))
        {
            When = static (_, content) => IsStorable(content),
        };
        var answer = await AsynchronousCalls.Call(
            Region, key, call, new TaskBody<NamedKey, NamedComputation<Func<CancellationToken, Task<T>>, T>, NamedContent>(body), expiration, cancellationToken).ConfigureAwait(false);
        return call.HasValue ? call.Value
            : TryRead(in key, answer, format, out var value) ? value
            : await factory(cancellationToken).ConfigureAwait(false);
    }

    private static bool IsStorable(NamedContent content) => !ReferenceEquals(content, NamedContent.Refused);

    private NamedContent WriteObject(object? value)
    {
        var content = value is null ? NamedContent.Null : CodecRegistry.FindNamed(value.GetType())?.Write(value);
        return !keepsObjects
            ? content ?? throw new NotSupportedException(
                $"The storage keeps bytes, and it is not known how to write values of the type '{value!.GetType()}'; mark that type with [CacheValue], or use Set<T> with its JsonTypeInfo.")
            : content is null || ReferenceEquals(content, NamedContent.Refused) ? NamedContent.OfObjectAlone(value)
            : content with { Object = new NamedObject(value) };
    }

    private bool TryGet<T>(in NamedKey key, NamedFormat<T> format, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        return Region.Reader.TryFind(in key, Look.Call, out var content) && TryRead(in key, content, format, out value);
    }

    private bool TryRead<T>(in NamedKey key, NamedContent content, NamedFormat<T> format, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (ReferenceEquals(content, NamedContent.Refused))
        {
            return false;
        }

        if (content.Object is { } known)
        {
            value = known.Value is T typed ? typed
                : known.Value is null && default(T) is null ? default!
                : throw OtherType<T>(key.Name, known.Value?.GetType().ToString());
            return true;
        }

        if (content.Flags == EntryFlags.Null)
        {
            return value is null ? true : throw OtherType<T>(key.Name, actual: null);
        }

        if (content.TypeName != TypeIdentity.Of<T>())
        {
            throw OtherType<T>(key.Name, content.TypeName);
        }

        if (format.TryRead(content, out value))
        {
            return true;
        }

        Region.Counters.CountRejection();
        Region.Remove(in key, out _);
        return false;
    }
}
