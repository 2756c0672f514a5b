using System.Runtime.CompilerServices;

namespace Memo.Keys;

/// <summary>The bits behind values whose own equality ignores some of them.</summary>
internal static class RawBitsExtensions
{
    extension(DateTime value)
    {
        /// <summary>Ticks, kind and the mark of an ambiguous local hour, which no public member tells apart.</summary>
        public ulong RawBits => Unsafe.BitCast<DateTime, ulong>(value);
    }

    /// <summary>The date and time that has the bits, if they are those of one.</summary>
    public static bool TryMakeDateTime(ulong bits, out DateTime value)
    {
        const ulong ticks = 0x3FFF_FFFF_FFFF_FFFF;
        var isValid = (bits & ticks) <= (ulong)DateTime.MaxValue.Ticks;
        value = isValid ? Unsafe.BitCast<ulong, DateTime>(bits) : default;
        return isValid;
    }
}
