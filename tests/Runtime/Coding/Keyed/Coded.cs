using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

/// <summary>What a codec makes of one value.</summary>
internal static class Coded
{
    /// <summary>The encoding; null if the codec refuses.</summary>
    public static byte[]? TryWrite<T>(Codec<T> codec, T value)
    {
        // Small, so that growing is part of each test.
        var writer = new CanonicalWriter(stackalloc byte[4]);
        try
        {
            codec.Write(ref writer, value);
            return writer.IsRefused ? null : writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    public static byte[] Write<T>(Codec<T> codec, T value) =>
        TryWrite(codec, value) ?? throw new InvalidOperationException($"'{typeof(T)}' was refused.");

    public static string Hex<T>(Codec<T> codec, T value) => Convert.ToHexStringLower(Write(codec, value));

    public static T Read<T>(Codec<T> codec, ReadOnlySpan<byte> bytes)
    {
        var reader = new CanonicalReader(bytes);
        var value = codec.Read(ref reader);
        reader.ThrowUnlessAtEnd();
        return value;
    }

    public static T ReadHex<T>(Codec<T> codec, string hex) => Read(codec, Convert.FromHexString(hex));

    public static T RoundTrip<T>(Codec<T> codec, T value) => Read(codec, Write(codec, value));

    /// <returns>Whether the codec copies the value.</returns>
    public static bool TryCopy<T>(Codec<T> codec, T value, out T copy)
    {
        var context = default(CopyContext);
        copy = codec.Copy(value, ref context);
        return !context.IsRefused;
    }

    public static T Copy<T>(Codec<T> codec, T value) =>
        TryCopy(codec, value, out var copy) ? copy : throw new InvalidOperationException($"'{typeof(T)}' was refused.");

    public static long SizeOf<T>(Codec<T> codec, T value)
    {
        var meter = default(SizeMeter);
        codec.Measure(value, ref meter);
        Assert.False(meter.IsIncomplete);
        return meter.Bytes;
    }
}
