using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Memo.CompilerServices;
using Memo.Configuration;

namespace Memo.Levels.Bytes.Named;

/// <summary>How the values of a type are written and read, given what is known of the type.</summary>
/// <remarks>
/// Where objects are kept, a value is the object itself, and what it is written as stands beside it. Written with the codec, or as JSON where there is none or <c>MEMO_CACHE_SERIALIZER</c> asks for it; read as they are written.
/// </remarks>
internal readonly struct NamedFormat<T>
{
    private static readonly byte[] JsonFingerprint = SHA256.HashData(Encoding.UTF8.GetBytes($"json {TypeIdentity.Of<T>()}"));

    private readonly NamedValueType<T>? _codec;
    private readonly JsonTypeInfo<T>? _json;
    private readonly bool _keepsObjects;

    /// <param name="json">How the type is written as JSON; null where nobody said.</param>
    /// <param name="keepsObjects">Whether values are kept as objects too.</param>
    /// <exception cref="NotSupportedException">The type has no codec either, and values are kept as bytes alone.</exception>
    public NamedFormat(JsonTypeInfo<T>? json, bool keepsObjects)
    {
        _codec = NamedValueType<T>.Instance;
        _json = json;
        _keepsObjects = keepsObjects;
        if (_codec is null && _json is null && !keepsObjects)
        {
            throw new NotSupportedException(
                $"The storage keeps bytes, and it is not known how to write values of the type '{typeof(T)}'; use the value's own type, mark that type with [CacheValue], or pass its JsonTypeInfo.");
        }
    }

    /// <summary>Writes a value; <see cref="NamedContent.Refused"/> if it cannot be written as it is. Runs code of the user's.</summary>
    public NamedContent Write(T value)
    {
        var content = WriteBytes(value);
        return !_keepsObjects ? content
            : ReferenceEquals(content, NamedContent.Refused) ? NamedContent.OfObjectAlone(value)
            : content with { Object = new NamedObject(value) };
    }

    /// <summary>Rebuilds a value of this type.</summary>
    /// <returns>False if it is of another layout, or written in a way that cannot be read here.</returns>
    public bool TryRead(NamedContent content, out T value)
    {
        if (!TryReadBytes(content, out value))
        {
            return false;
        }

        if (_keepsObjects)
        {
            content.Object ??= new NamedObject(value);
        }

        return true;
    }

    private NamedContent WriteBytes(T value) =>
        value is null ? NamedContent.Null
        : _json is not null && (_codec is null || MemoSettings.Current.Serializer == Serializer.Json) ? WriteJson(value, _json)
        : _codec?.Write(value) ?? NamedContent.Refused;

    private bool TryReadBytes(NamedContent content, out T value)
    {
        value = default!;
        try
        {
            switch (content.Flags)
            {
                case EntryFlags.None:
                    return _codec is not null && _codec.TryRead(content, out value);

                case EntryFlags.Json when _json is not null && content.Fingerprint.Span.SequenceEqual(JsonFingerprint):
                    value = JsonSerializer.Deserialize(content.Payload.Span, _json)!;
                    return value is not null;

                default:
                    return false;
            }
        }
        catch (Exception)
        {
            return false;
        }
    }

    private static NamedContent WriteJson(T value, JsonTypeInfo<T> json)
    {
        try
        {
            return new NamedContent(EntryFlags.Json, TypeIdentity.Of<T>(), JsonFingerprint, JsonSerializer.SerializeToUtf8Bytes(value, json));
        }
        catch (Exception)
        {
            return NamedContent.Refused;
        }
    }
}
