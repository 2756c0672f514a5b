using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Memo.Tests.Keys;

/// <summary>Says all that a method could find out about an argument, without any of the code under test.</summary>
internal static class Bits
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        bool x => OfMemory(x),
        char x => OfMemory(x),
        sbyte x => OfMemory(x),
        byte x => OfMemory(x),
        short x => OfMemory(x),
        ushort x => OfMemory(x),
        int x => OfMemory(x),
        uint x => OfMemory(x),
        long x => OfMemory(x),
        ulong x => OfMemory(x),
        nint x => OfMemory(x),
        nuint x => OfMemory(x),
        Int128 x => OfMemory(x),
        UInt128 x => OfMemory(x),
        Half x => OfMemory(x),
        float x => OfMemory(x),
        double x => OfMemory(x),
        decimal x => string.Join(',', decimal.GetBits(x)),
        string x => $"\"{OfChars(x)}\"",
        Guid x => OfMemory(x),
        DateTime x => OfMemory(x),
        DateTimeOffset x => $"{x.Ticks}{x.Offset.Ticks:+0;-0}",
        DateOnly x => OfMemory(x),
        TimeOnly x => OfMemory(x),
        TimeSpan x => OfMemory(x),
        Uri x => OfUri(x),
        Version x => $"{x.Major},{x.Minor},{x.Build},{x.Revision}",
        BigInteger x => Convert.ToHexString(x.ToByteArray()),
        CultureInfo x => $"{x.Name},{x.CompareInfo.Name},{x.TextInfo.CultureName},{x.UseUserOverride}",
        Enum x => x.ToString("X"),
        _ => throw new ArgumentException($"'{value.GetType()}' is no scalar.", nameof(value)),
    };

    private static string OfUri(Uri value) => value.IsAbsoluteUri
        ? $"{OfChars(value.OriginalString)},{value.UserEscaped},{value.AbsoluteUri},{AnswersForItsPath(value)}"
        : $"{OfChars(value.OriginalString)},{value.UserEscaped},relative";

    private static bool AnswersForItsPath(Uri value)
    {
        try
        {
            _ = value.GetComponents(UriComponents.Path, UriFormat.Unescaped);
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string OfChars(string value) => Convert.ToHexString(MemoryMarshal.AsBytes(value.AsSpan()));

    private static string OfMemory<T>(T value)
        where T : struct =>
        Convert.ToHexString(MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<T, byte>(ref value), Unsafe.SizeOf<T>()));
}
