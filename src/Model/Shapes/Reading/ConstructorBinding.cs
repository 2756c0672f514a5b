using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Shapes.Reading;

/// <summary>Whether a constructor stores an argument as it is, as far as its text tells; a referenced assembly's is believed to.</summary>
internal sealed class ConstructorBinding(Compilation compilation)
{
    public bool Stores(IMethodSymbol constructor, IParameterSymbol parameter, StateMember member)
    {
        if (constructor.DeclaringSyntaxReferences is not [var reference])
        {
            return constructor.DeclaringSyntaxReferences.IsEmpty;
        }

        if (!ConstructorEffects.AreNone(constructor, compilation))
        {
            return false;
        }

        var isOwn = SymbolEqualityComparer.Default.Equals(constructor.ContainingType, member.Owner);
        return reference.GetSyntax() switch
        {
            TypeDeclarationSyntax declaration => isOwn
                ? IsSetFromParameter(parameter, member)
                : declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault() is { } baseCall
                    && PassesOn(constructor.ContainingType.BaseType, baseCall.ArgumentList, parameter, member),
            ConstructorDeclarationSyntax { Initializer: { } initializer } declaration when !isOwn || initializer.IsKind(SyntaxKind.ThisConstructorInitializer)
                => !IsAssigned(declaration, [parameter.Name, .. NamesOf(member)])
                    && PassesOn(
                        initializer.IsKind(SyntaxKind.ThisConstructorInitializer) ? constructor.ContainingType : constructor.ContainingType.BaseType,
                        initializer.ArgumentList,
                        parameter,
                        member),
            ConstructorDeclarationSyntax declaration => isOwn && Assigns(declaration, parameter.Name, NamesOf(member)),
            _ => false,
        };
    }

    private static bool IsSetFromParameter(IParameterSymbol parameter, StateMember member)
        => member.FieldName == $"<{parameter.Name}>P" || member.Symbol.DeclaringSyntaxReferences.Concat(FieldOf(member)).Any(reference => reference.GetSyntax() switch
        {
            ParameterSyntax => true,
            PropertyDeclarationSyntax { Initializer.Value: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter.Name,
            VariableDeclaratorSyntax { Initializer.Value: IdentifierNameSyntax name } => name.Identifier.ValueText == parameter.Name,
            _ => false,
        });

    private static IEnumerable<SyntaxReference> FieldOf(StateMember member)
        => member.Owner.GetMembers(member.FieldName).SelectMany(field => field.DeclaringSyntaxReferences);

    private static string[] NamesOf(StateMember member) => [member.Name, member.FieldName];

    private bool PassesOn(INamedTypeSymbol? type, ArgumentListSyntax arguments, IParameterSymbol parameter, StateMember member)
    {
        var count = arguments.Arguments.Count;
        var targets = type?.InstanceConstructors.Where(target => target.Parameters.Length == count && !Constructors.IsCopying(target)).ToArray();
        if (targets is not [var target])
        {
            return false;
        }

        for (var index = 0; index < count; index++)
        {
            var argument = arguments.Arguments[index];
            if (argument.Expression is IdentifierNameSyntax { Identifier.ValueText: var name } && name == parameter.Name)
            {
                var taken = argument.NameColon is { Name.Identifier.ValueText: var chosen }
                    ? target.Parameters.FirstOrDefault(candidate => candidate.Name == chosen)
                    : target.Parameters[index];
                if (taken is not null
                    && SymbolEqualityComparer.Default.Equals(taken.Type, parameter.Type)
                    && (target.DeclaringSyntaxReferences.IsEmpty ? MemberNames.Match(taken.Name, member.Name) : Stores(target, taken, member)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool Assigns(ConstructorDeclarationSyntax declaration, string parameter, string[] members)
    {
        var found = 0;
        foreach (var (target, value) in AssignmentsIn(declaration))
        {
            var name = PropertySyntax.NameIn(target);
            if (name == parameter && target is IdentifierNameSyntax && !members.Contains(name))
            {
                return false;
            }

            if (name is not null && members.Contains(name))
            {
                if (ValueOf(value) != parameter)
                {
                    return false;
                }

                found++;
            }
        }

        return found > 0 && !IsPassedByReference(declaration, parameter) && !members.Any(member => IsPassedByReference(declaration, member));
    }

    private static bool IsAssigned(ConstructorDeclarationSyntax declaration, string[] names)
        => names.Any(name => IsPassedByReference(declaration, name))
            || AssignmentsIn(declaration).Any(assignment => PropertySyntax.NameIn(assignment.Target) is { } name && names.Contains(name));

    private static bool IsPassedByReference(ConstructorDeclarationSyntax declaration, string parameter)
        => declaration.DescendantNodes().OfType<ArgumentSyntax>().Any(argument
            => !argument.RefKindKeyword.IsKind(SyntaxKind.None) && PropertySyntax.NameIn(argument.Expression) == parameter);

    private static string? ValueOf(ExpressionSyntax? value) => value switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression, Left: IdentifierNameSyntax name, Right: ThrowExpressionSyntax } => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>All assignments, each element of <c>(a, b) = (c, d)</c> by itself; without a value where it is not a plain one.</summary>
    private static IEnumerable<(ExpressionSyntax Target, ExpressionSyntax? Value)> AssignmentsIn(ConstructorDeclarationSyntax declaration)
    {
        foreach (var assignment in declaration.DescendantNodes().OfType<AssignmentExpressionSyntax>())
        {
            var isPlain = assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsUnconditional(assignment);
            if (assignment.Left is TupleExpressionSyntax targets)
            {
                var values = assignment.Right as TupleExpressionSyntax;
                for (var index = 0; index < targets.Arguments.Count; index++)
                {
                    var value = isPlain && values?.Arguments.Count == targets.Arguments.Count ? values.Arguments[index].Expression : null;
                    yield return (targets.Arguments[index].Expression, value);
                }
            }
            else
            {
                yield return (assignment.Left, isPlain ? assignment.Right : null);
            }
        }
    }

    private static bool IsUnconditional(AssignmentExpressionSyntax assignment)
        => assignment.Parent is ArrowExpressionClauseSyntax { Parent: ConstructorDeclarationSyntax }
            or ExpressionStatementSyntax { Parent: BlockSyntax { Parent: ConstructorDeclarationSyntax } };
}
