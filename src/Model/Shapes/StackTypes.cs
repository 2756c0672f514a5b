using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>Types whose values must not outlive a call.</summary>
internal static class StackTypes
{
    /// <summary>Whether the type is a ref struct, or a type parameter that may stand for one.</summary>
    public static bool IsRefStruct(ITypeSymbol type)
        => type.IsRefLikeType || type is ITypeParameterSymbol { AllowsRefLikeType: true };

    public static bool HoldsPointer(ITypeSymbol type) => type switch
    {
        IPointerTypeSymbol or IFunctionPointerTypeSymbol => true,
        IArrayTypeSymbol array => HoldsPointer(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(HoldsPointer),
        _ => false,
    };
}
