using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Shapes.Reading;

/// <summary>What the accessors of a property of this compilation do, as far as their text tells.</summary>
internal static class PropertySyntax
{
    /// <summary>Whether reading it gives what its own field holds.</summary>
    public static bool HasAutoGetter(IPropertySymbol property)
        => property.GetMethod is not null && property.DeclaringSyntaxReferences.All(reference => !HasBody(reference.GetSyntax(), SyntaxKind.GetAccessorDeclaration));

    /// <summary>Whether setting it stores the value in its own field and does nothing else.</summary>
    public static bool HasAutoSetter(IPropertySymbol property)
        => property.SetMethod is not null
            && property.DeclaringSyntaxReferences.All(reference
                => !HasBody(reference.GetSyntax(), SyntaxKind.SetAccessorDeclaration) && !HasBody(reference.GetSyntax(), SyntaxKind.InitAccessorDeclaration));

    /// <summary>The name of the field, or of the captured parameter, that reading it gives; null if it does more.</summary>
    public static string? FindRevealedName(IPropertySymbol property)
        => property.DeclaringSyntaxReferences is [var reference] && reference.GetSyntax() is PropertyDeclarationSyntax declaration
            ? NameIn(declaration.ExpressionBody?.Expression ?? ReturnedBy(Accessor(declaration, SyntaxKind.GetAccessorDeclaration)))
            : null;

    /// <summary>Whether setting it stores the value in the field of that name and does nothing else.</summary>
    public static bool Stores(IPropertySymbol property, string field)
    {
        if (property.SetMethod is null || property.DeclaringSyntaxReferences is not [var reference] || reference.GetSyntax() is not PropertyDeclarationSyntax declaration)
        {
            return false;
        }

        var setter = Accessor(declaration, SyntaxKind.SetAccessorDeclaration) ?? Accessor(declaration, SyntaxKind.InitAccessorDeclaration);
        var expression = setter?.ExpressionBody?.Expression
            ?? (setter?.Body?.Statements is [ExpressionStatementSyntax { Expression: var only }] ? only : null);
        return expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Right: IdentifierNameSyntax { Identifier.ValueText: "value" } } assignment
            && NameIn(assignment.Left) == field;
    }

    /// <summary>The name in <c>name</c> or <c>this.name</c>; null for any other expression.</summary>
    public static string? NameIn(ExpressionSyntax? expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: IdentifierNameSyntax name } => name.Identifier.ValueText,
        _ => null,
    };

    private static bool HasBody(SyntaxNode node, SyntaxKind accessorKind)
        => node is PropertyDeclarationSyntax declaration
            && (declaration.ExpressionBody is not null
                || Accessor(declaration, accessorKind) is { } accessor && (accessor.Body is not null || accessor.ExpressionBody is not null));

    private static AccessorDeclarationSyntax? Accessor(PropertyDeclarationSyntax declaration, SyntaxKind kind)
        => declaration.AccessorList?.Accessors.FirstOrDefault(accessor => accessor.IsKind(kind));

    private static ExpressionSyntax? ReturnedBy(AccessorDeclarationSyntax? getter)
        => getter?.ExpressionBody?.Expression
            ?? (getter?.Body?.Statements is [ReturnStatementSyntax { Expression: var returned }] ? returned : null);
}
