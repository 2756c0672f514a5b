using System.Diagnostics.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>The framework's types that are one value each.</summary>
[SuppressMessage("Naming", "CA1720:Identifier contains type name", Justification = "Each is named after the type it stands for.")]
public enum ScalarKind
{
    Boolean,
    Char,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    IntPtr,
    UIntPtr,
    Int128,
    UInt128,
    Half,
    Single,
    Double,
    Decimal,
    String,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Uri,
    Version,
    BigInteger,
    CultureInfo,
}
