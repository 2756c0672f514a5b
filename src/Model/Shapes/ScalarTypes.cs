using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>Which types are scalars.</summary>
internal static class ScalarTypes
{
    public static ScalarKind? KindOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Boolean => ScalarKind.Boolean,
        SpecialType.System_Char => ScalarKind.Char,
        SpecialType.System_SByte => ScalarKind.SByte,
        SpecialType.System_Byte => ScalarKind.Byte,
        SpecialType.System_Int16 => ScalarKind.Int16,
        SpecialType.System_UInt16 => ScalarKind.UInt16,
        SpecialType.System_Int32 => ScalarKind.Int32,
        SpecialType.System_UInt32 => ScalarKind.UInt32,
        SpecialType.System_Int64 => ScalarKind.Int64,
        SpecialType.System_UInt64 => ScalarKind.UInt64,
        SpecialType.System_IntPtr => ScalarKind.IntPtr,
        SpecialType.System_UIntPtr => ScalarKind.UIntPtr,
        SpecialType.System_Single => ScalarKind.Single,
        SpecialType.System_Double => ScalarKind.Double,
        SpecialType.System_Decimal => ScalarKind.Decimal,
        SpecialType.System_String => ScalarKind.String,
        SpecialType.System_DateTime => ScalarKind.DateTime,
        SpecialType.None when type is INamedTypeSymbol { Arity: 0 } => KindByName(type),
        _ => null,
    };

    private static ScalarKind? KindByName(ITypeSymbol type) => type.Name switch
    {
        "Int128" when type.IsIn("System") => ScalarKind.Int128,
        "UInt128" when type.IsIn("System") => ScalarKind.UInt128,
        "Half" when type.IsIn("System") => ScalarKind.Half,
        "Guid" when type.IsIn("System") => ScalarKind.Guid,
        "DateTimeOffset" when type.IsIn("System") => ScalarKind.DateTimeOffset,
        "DateOnly" when type.IsIn("System") => ScalarKind.DateOnly,
        "TimeOnly" when type.IsIn("System") => ScalarKind.TimeOnly,
        "TimeSpan" when type.IsIn("System") => ScalarKind.TimeSpan,
        "Uri" when type.IsIn("System") => ScalarKind.Uri,
        "Version" when type.IsIn("System") => ScalarKind.Version,
        "BigInteger" when type.IsIn("System.Numerics") => ScalarKind.BigInteger,
        "CultureInfo" when type.IsIn("System.Globalization") => ScalarKind.CultureInfo,
        _ => null,
    };
}
