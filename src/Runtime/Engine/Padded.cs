using System.Runtime.InteropServices;

namespace Memo.Engine;

/// <summary>A counter on a cache line of its own.</summary>
[StructLayout(LayoutKind.Explicit, Size = 192)]
internal struct Padded
{
    [FieldOffset(64)]
    public long Value;
}
