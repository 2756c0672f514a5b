using Microsoft.CodeAnalysis;

namespace Memo.TestKit.Api;

internal static class VisibleSymbols
{
    /// <summary>What code outside the assembly can name: constructors first, nested types last, otherwise by name.</summary>
    public static IEnumerable<ISymbol> Visible(this IEnumerable<ISymbol> symbols) => symbols
        .Where(symbol => symbol.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal)
        .Where(IsWritten)
        .OrderBy(symbol => symbol is INamedTypeSymbol)
        .ThenBy(symbol => symbol is not IMethodSymbol { MethodKind: MethodKind.Constructor })
        .ThenBy(symbol => symbol.Name, StringComparer.Ordinal)
        .ThenBy(Signatures.Of, StringComparer.Ordinal);

    private static bool IsWritten(ISymbol symbol) => symbol switch
    {
        // Every struct and enum has this one.
        IMethodSymbol { MethodKind: MethodKind.Constructor, Parameters.Length: 0, ContainingType.IsValueType: true } => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion } => true,
        IMethodSymbol { AssociatedSymbol: not null } => false,
        IPropertySymbol { IsIndexer: true } => true,
        _ => symbol.CanBeReferencedByName,
    };
}
