using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>Runs one codec on one value.</summary>
internal static class CodecRun
{
    /// <summary>The encoding, or null where the codec refuses.</summary>
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

    public static byte[] Write<T>(Codec<T> codec, T value)
    {
        var bytes = TryWrite(codec, value);
        Assert.NotNull(bytes);
        return bytes;
    }

    public static string HexOf<T>(Codec<T> codec, T value) => Convert.ToHexStringLower(Write(codec, value));

    /// <summary>The value that all of the bytes encode.</summary>
    /// <exception cref="InvalidDataException">There is none.</exception>
    public static T Read<T>(Codec<T> codec, ReadOnlySpan<byte> bytes)
    {
        var reader = new CanonicalReader(bytes);
        var value = codec.Read(ref reader);
        reader.ThrowUnlessAtEnd();
        return value;
    }

    public static T ReadHex<T>(Codec<T> codec, string hex) => Read(codec, Convert.FromHexString(hex));

    public static T RoundTrip<T>(Codec<T> codec, T value) => Read(codec, Write(codec, value));

    public static T Copy<T>(Codec<T> codec, T value)
    {
        var context = new CopyContext();
        var copy = codec.Copy(value, ref context);
        Assert.False(context.IsRefused);
        return copy;
    }

    public static bool RefusesToCopy<T>(Codec<T> codec, T value)
    {
        var context = new CopyContext();
        codec.Copy(value, ref context);
        return context.IsRefused;
    }

    public static long Measure<T>(Codec<T> codec, T value)
    {
        var meter = new SizeMeter();
        codec.Measure(value, ref meter);
        return meter.Bytes;
    }
}
