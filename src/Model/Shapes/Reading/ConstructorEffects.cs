using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Shapes.Reading;

/// <summary>Whether the code of a constructor, or of initializers, does no more than look at values and store them.</summary>
/// <remarks>Anything else, done again when a value is rebuilt, could change what is stored or the argument itself.</remarks>
internal static class ConstructorEffects
{
    private static readonly string[] Looking = ["Contains", "ContainsKey", "ToArray", "AsReadOnly", "GetLength", "GetType"];

    public static bool AreNone(IMethodSymbol constructor, Compilation compilation)
        => CodeOf(constructor).All(code => code.DescendantNodesAndSelf().All(node => IsHarmless(node, code, constructor.ContainingType, compilation)));

    /// <summary>The constructor itself; of a primary one the initializers, which are its code.</summary>
    public static IEnumerable<SyntaxNode> CodeOf(IMethodSymbol constructor) => constructor.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()) switch
    {
        var declared when declared.Any(node => node is TypeDeclarationSyntax) => constructor.ContainingType.DeclaringSyntaxReferences
            .Select(reference => reference.GetSyntax())
            .OfType<TypeDeclarationSyntax>()
            .SelectMany(InitializersIn),
        var declared => declared,
    };

    private static IEnumerable<SyntaxNode> InitializersIn(TypeDeclarationSyntax declaration)
    {
        var bases = declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().Select(type => (SyntaxNode)type.ArgumentList) ?? [];
        return bases.Concat(declaration.Members.Where(member => !member.Modifiers.Any(SyntaxKind.StaticKeyword) && !member.Modifiers.Any(SyntaxKind.ConstKeyword)).SelectMany(member => member switch
        {
            PropertyDeclarationSyntax { Initializer: { } initializer } => [initializer],
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Initializer).OfType<SyntaxNode>(),
            _ => [],
        }));
    }

    private static bool IsHarmless(SyntaxNode node, SyntaxNode code, INamedTypeSymbol type, Compilation compilation) => node switch
    {
        AssignmentExpressionSyntax assignment => IsStoring(assignment, type),
        PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression)
            => IsLocal(prefix.Operand, code),
        PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.PostIncrementExpression) || postfix.IsKind(SyntaxKind.PostDecrementExpression)
            => IsLocal(postfix.Operand, code),
        InvocationExpressionSyntax invocation => IsForFailure(invocation) || IsLooking(invocation, compilation),
        ReturnStatementSyntax or GotoStatementSyntax or TryStatementSyntax => false,
        _ => true,
    };

    private static bool IsStoring(AssignmentExpressionSyntax assignment, INamedTypeSymbol type)
    {
        if (assignment.Parent is InitializerExpressionSyntax)
        {
            return true;
        }

        IEnumerable<ExpressionSyntax> targets = assignment.Left is TupleExpressionSyntax tuple ? tuple.Arguments.Select(argument => argument.Expression) : [assignment.Left];
        return targets.All(target => PropertySyntax.NameIn(target) is { } name && !RunsCode(name, type));
    }

    /// <summary>Whether setting a member of that name does more than store a value in a field.</summary>
    private static bool RunsCode(string name, INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property.SetMethod is not null
                    && !PropertySyntax.HasAutoSetter(property)
                    && !(PropertySyntax.FindRevealedName(property) is { } field && PropertySyntax.Stores(property, field));
            }
        }

        return false;
    }

    private static bool IsLocal(ExpressionSyntax operand, SyntaxNode code)
        => operand is IdentifierNameSyntax { Identifier.ValueText: var name }
            && code.DescendantNodes().OfType<VariableDeclaratorSyntax>().Any(variable => variable.Identifier.ValueText == name);

    private static bool IsForFailure(InvocationExpressionSyntax invocation)
        => invocation.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" }
            || invocation.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var called, Expression: var on }
                && (called.StartsWith("Throw", StringComparison.Ordinal) || on is IdentifierNameSyntax { Identifier.ValueText: "Debug" })
            || invocation.Ancestors().Any(ancestor => ancestor is ThrowStatementSyntax or ThrowExpressionSyntax);

    private static bool IsLooking(InvocationExpressionSyntax invocation, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(invocation.SyntaxTree);
        if (model.GetSymbolInfo(invocation).Symbol is not IMethodSymbol method)
        {
            return false;
        }

        if (method.ContainingType.Is("System.Linq", "Enumerable") || (Frameworks.Include(method.ContainingType) && Looking.Contains(method.Name)))
        {
            return true;
        }

        var isOnData = method.IsStatic && method.MethodKind != MethodKind.LocalFunction || IsUnchanging(method.ReceiverType);
        return isOnData && invocation.ArgumentList.Arguments.All(argument
            => argument.RefKindKeyword.IsKind(SyntaxKind.None) && IsUnchanging(model.GetTypeInfo(argument.Expression).Type));
    }

    private static bool IsUnchanging(ITypeSymbol? type) => type switch
    {
        null => true,
        { TypeKind: TypeKind.Enum } => true,
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => IsUnchanging(nullable.TypeArguments[0]),
        _ => ScalarTypes.KindOf(type) is not null,
    };
}
