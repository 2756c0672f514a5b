using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Shapes;

/// <summary>
/// The parameters of a primary constructor that the type's members use, and that therefore are fields without a symbol.
/// </summary>
/// <remarks>Judged by name: a local of the same name counts as well, so that nothing is missed.</remarks>
internal static class CapturedParameters
{
    public static IEnumerable<IParameterSymbol> Of(INamedTypeSymbol type)
    {
        if (type.IsRecord)
        {
            return [];
        }

        var declarations = type.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .ToArray();
        var primary = declarations.FirstOrDefault(declaration => declaration.ParameterList is { Parameters.Count: > 0 });
        if (primary is null)
        {
            return [];
        }

        var used = new HashSet<string>(declarations.SelectMany(NamesInMembers));
        return type.InstanceConstructors
            .First(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax() == primary))
            .Parameters
            .Where(parameter => used.Contains(parameter.Name));
    }

    private static IEnumerable<string> NamesInMembers(TypeDeclarationSyntax declaration)
        => declaration.Members
            .SelectMany(member => member.DescendantNodes(node => !IsMemberInitializer(node)))
            .OfType<IdentifierNameSyntax>()
            .Select(name => name.Identifier.ValueText);

    /// <summary>Initializers run inside the constructor, where its parameters are not captured, save by a lambda.</summary>
    private static bool IsMemberInitializer(SyntaxNode node)
        => node is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax } }
            && !node.DescendantNodes().Any(inner => inner is AnonymousFunctionExpressionSyntax);
}
