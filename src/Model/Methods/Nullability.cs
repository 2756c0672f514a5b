using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Whether the compiler lets a value pass without a warning about null, where only nullability differs.</summary>
/// <remarks>Generated code is nullable: a type from code that is not reads there as one that is never null.</remarks>
internal static class Nullability
{
    public static bool Fits(ITypeSymbol from, ITypeSymbol to)
        => !(MayBeNull(from) && !MayBeNull(to)) && HasSameInside(from, to);

    private static bool HasSameInside(ITypeSymbol left, ITypeSymbol right) => (left, right) switch
    {
        (IArrayTypeSymbol a, IArrayTypeSymbol b) => IsSame(a.ElementType, b.ElementType),
        (INamedTypeSymbol a, INamedTypeSymbol b) => a.TypeArguments.Zip(b.TypeArguments, IsSame).All(same => same)
            && (a.ContainingType is null || b.ContainingType is null || HasSameInside(a.ContainingType, b.ContainingType)),
        _ => true,
    };

    private static bool IsSame(ITypeSymbol left, ITypeSymbol right)
        => MayBeNull(left) == MayBeNull(right) && HasSameInside(left, right);

    private static bool MayBeNull(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated;
}
