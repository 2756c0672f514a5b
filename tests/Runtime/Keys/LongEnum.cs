namespace Memo.Tests.Keys;

internal enum LongEnum : long
{
    Least = long.MinValue,
    None = 0,
    Most = long.MaxValue,
}
