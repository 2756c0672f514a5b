using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>What generated code can name from another top-level type of the assembly.</summary>
internal static class Reach
{
    /// <summary>Whether a member can be used wherever its type can be named.</summary>
    public static bool Includes(ISymbol member, Compilation compilation) => !IsForbidden(member) && member.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Internal or Accessibility.ProtectedOrInternal => IsInside(member, compilation),
        _ => false,
    };

    /// <summary>Whether every file of the assembly can name the type, which mentions no type parameter.</summary>
    public static bool IncludesEverywhere(ITypeSymbol type, Compilation compilation) => type switch
    {
        IArrayTypeSymbol array => IncludesEverywhere(array.ElementType, compilation),
        INamedTypeSymbol named => OuterTypes.Of(named).All(outer
            => (outer.DeclaredAccessibility == Accessibility.NotApplicable || Includes(outer, compilation))
                && outer.TypeArguments.All(argument => IncludesEverywhere(argument, compilation))),
        _ => false,
    };

    /// <summary>Whether the compiler refuses every use of it; an accessor is used as its property is.</summary>
    private static bool IsForbidden(ISymbol member)
        => member.GetAttributes().Any(attribute => attribute is { AttributeClass: { } found, ConstructorArguments: [_, { Value: true }, ..] } && found.Is("System", "ObsoleteAttribute"))
            || member is IMethodSymbol { AssociatedSymbol: IPropertySymbol property } && IsForbidden(property);

    private static bool IsInside(ISymbol member, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly)
            || member.ContainingAssembly.GivesAccessTo(compilation.Assembly);
}
