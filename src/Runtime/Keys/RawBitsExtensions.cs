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
}
