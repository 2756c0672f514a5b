using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Instances;

/// <summary>The parameters behind a type's name: which of them a member holds, and which the instance itself keeps.</summary>
internal sealed class PrimaryConstructor
{
    private readonly INamedTypeSymbol _type;
    private readonly IMethodSymbol? _constructor;

    public PrimaryConstructor(INamedTypeSymbol type)
    {
        _type = type;
        _constructor = type.InstanceConstructors.FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences
            .Any(reference => reference.GetSyntax() is TypeDeclarationSyntax));
    }

    /// <summary>The parameters that members use beyond the construction of the instance. A record has properties instead.</summary>
    public IParameterSymbol[] FindCaptured()
        => _constructor is null || _type.IsRecord
            ? []
            : [.. _constructor.Parameters.Where(parameter => _type.DeclaringSyntaxReferences.Any(part => IsUsed(part.GetSyntax(), parameter.Name)))];

    /// <summary>The parameter whose value a field or property has from the beginning; null if there is none.</summary>
    public IParameterSymbol? FindSource(ISymbol member)
    {
        var declaration = _constructor is null ? null : member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax();
        var name = declaration switch
        {
            ParameterSyntax => member.Name,
            VariableDeclaratorSyntax { Initializer.Value: var value } => NameIn(value),
            PropertyDeclarationSyntax { Initializer.Value: var value } => NameIn(value),
            _ => null,
        };
        return name is null ? null : _constructor!.Parameters.FirstOrDefault(parameter => parameter.Name == name);
    }

    private static string? NameIn(ExpressionSyntax value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Right: ThrowExpressionSyntax } checkedValue => NameIn(checkedValue.Left),
        _ => null,
    };

    private static bool IsUsed(SyntaxNode type, string parameter)
        => type.DescendantNodes(node => node == type || node is not (BaseTypeDeclarationSyntax or AttributeListSyntax or PrimaryConstructorBaseTypeSyntax))
            .OfType<IdentifierNameSyntax>()
            .Any(name => name.Identifier.ValueText == parameter && IsValue(name) && !IsInInitializer(name, type));

    private static bool IsValue(IdentifierNameSyntax name) => name.Parent switch
    {
        MemberAccessExpressionSyntax access => access.Expression == name,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment => assignment.Left != name,
        NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax or QualifiedNameSyntax => false,
        ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } } } => false,
        _ => true,
    };

    private static bool IsInInitializer(SyntaxNode node, SyntaxNode type)
    {
        for (var current = node; current is not null && current != type; current = current.Parent)
        {
            if (current is EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax or VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } })
            {
                return true;
            }
        }

        return false;
    }
}
