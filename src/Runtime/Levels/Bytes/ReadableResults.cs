using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Memo.CompilerServices;
using Memo.Configuration;

namespace Memo.Levels.Bytes;

/// <summary>
/// Results as JSON text that people and other programs can read, where <c>MEMO_CACHE_SERIALIZER</c> asks for it and
/// <see cref="CacheStorage.JsonSerializerOptions"/> know the type.
/// </summary>
/// <remarks>
/// JSON has no word for much of what a value is: the scale of a decimal, the payload of a NaN, the kind of a date. So a text is only
/// taken if the value that comes back from it has the same canonical encoding; any other result is written with its codec.
/// </remarks>
internal static class ReadableResults
{
    private const int StackBytes = 512;

    /// <summary>Writes a value as JSON, if it comes back from it as it was.</summary>
    /// <returns>Whether it is written.</returns>
    public static bool TryWrite<T>(T value, Codec<T> codec, ref CanonicalWriter writer)
    {
        if (MemoSettings.Current.Serializer != Serializer.Json || TypeInfo<T>() is not { } type)
        {
            return false;
        }

        try
        {
            var text = JsonSerializer.SerializeToUtf8Bytes(value, type);
            if (!AreEqual(value, JsonSerializer.Deserialize(text, type)!, codec))
            {
                return false;
            }

            writer.WriteRaw(text);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException or InvalidOperationException or ArgumentException)
        {
            // A value that JSON has no text for, as it has none for infinity.
            return false;
        }
    }

    /// <summary>Reads what <see cref="TryWrite"/> wrote.</summary>
    /// <returns>False where it is not known any more how to read it.</returns>
    /// <exception cref="JsonException">The text is not that of a value.</exception>
    public static bool TryRead<T>(ReadOnlySpan<byte> payload, out T value)
    {
        if (TypeInfo<T>() is not { } type)
        {
            value = default!;
            return false;
        }

        value = JsonSerializer.Deserialize(payload, type)!;
        return true;
    }

    private static JsonTypeInfo<T>? TypeInfo<T>() =>
        CacheStorage.JsonSerializerOptions is { } options && options.TryGetTypeInfo(typeof(T), out var type) ? type as JsonTypeInfo<T> : null;

    private static bool AreEqual<T>(T value, T rebuilt, Codec<T> codec)
    {
        var first = new CanonicalWriter(stackalloc byte[StackBytes]);
        var second = new CanonicalWriter(stackalloc byte[StackBytes]);
        try
        {
            codec.Write(ref first, value);
            codec.Write(ref second, rebuilt);
            return !first.IsRefused && !second.IsRefused && first.Written.SequenceEqual(second.Written);
        }
        finally
        {
            first.Dispose();
            second.Dispose();
        }
    }
}
