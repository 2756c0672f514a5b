using Memo.CompilerServices;

namespace Memo.Tests.Keys;

internal delegate void Writing(ref CanonicalWriter writer);

internal delegate void Writing<T>(ref CanonicalWriter writer, T value);

/// <summary>What is written as canonical encoding.</summary>
internal static class Encoding
{
    public static byte[] Of(Writing write)
    {
        // Small, so that growing is part of each test.
        var writer = new CanonicalWriter(stackalloc byte[4]);
        try
        {
            write(ref writer);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    public static string HexOf(Writing write) => Convert.ToHexStringLower(Of(write));
}
