namespace Memo.Tests.Keys;

[Flags]
internal enum ByteEnum : byte
{
    None = 0,
    One = 1,
    Two = 2,
}
