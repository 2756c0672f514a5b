using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Whether everyone who can call a method can name the types in its signature.</summary>
internal static class AccessibleTypes
{
    public static bool Reach(ITypeSymbol type, IMethodSymbol method) => type switch
    {
        IArrayTypeSymbol array => Reach(array.ElementType, method),
        IPointerTypeSymbol pointer => Reach(pointer.PointedAtType, method),
        INamedTypeSymbol named => named.TypeArguments.All(argument => Reach(argument, method)) && ReachItself(named, method),
        _ => true,
    };

    private static bool ReachItself(INamedTypeSymbol type, IMethodSymbol method)
    {
        if (type.DeclaredAccessibility == Accessibility.NotApplicable)
        {
            return true;
        }

        // Both are hidden alike by what both are in: only what lies between decides.
        var around = OuterTypes.Of(method.ContainingType).ToArray();
        var common = OuterTypes.Of(type.OriginalDefinition).FirstOrDefault(outer => around.Contains(outer, SymbolEqualityComparer.Default));
        var widths = UpTo(common, method.ContainingType).Append(method.DeclaredAccessibility).ToArray();
        return UpTo(common, type.OriginalDefinition).All(hidden => widths.Any(width => Covers(hidden, width)));
    }

    private static IEnumerable<Accessibility> UpTo(INamedTypeSymbol? end, INamedTypeSymbol type)
        => OuterTypes.Of(type)
            .TakeWhile(outer => !SymbolEqualityComparer.Default.Equals(outer, end))
            .Select(outer => outer.DeclaredAccessibility);

    private static bool Covers(Accessibility type, Accessibility method) => type == method || (type, method) switch
    {
        (Accessibility.Public, _) or (_, Accessibility.Private) => true,
        (Accessibility.ProtectedOrInternal, not Accessibility.Public) => true,
        (Accessibility.Internal or Accessibility.Protected, Accessibility.ProtectedAndInternal) => true,
        _ => false,
    };
}
