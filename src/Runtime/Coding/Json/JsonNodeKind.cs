namespace Memo.Coding;

/// <summary>The byte that stands for what a JSON node is, and a value for what it holds: a method can ask a value for its exact type.</summary>
internal enum JsonNodeKind : byte
{
    Object = 1,
    Array = 2,
    Element = 3,
    Boolean = 16,
    Char = 17,
    SByte = 18,
    Byte = 19,
    Int16 = 20,
    UInt16 = 21,
    Int32 = 22,
    UInt32 = 23,
    Int64 = 24,
    UInt64 = 25,
    Single = 26,
    Double = 27,
    Decimal = 28,
    String = 29,
    Guid = 30,
    DateTime = 31,
    DateTimeOffset = 32,
}
