using System.Linq;
using System.Threading;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Methods;

/// <summary>MEMO002 and MEMO003: what C# allows to be declared in one file and implemented in another.</summary>
internal static class SplitRules
{
    /// <summary>The value of <c>TypeKind.Extension</c>, which this compiler API does not name yet.</summary>
    internal const TypeKind ExtensionBlock = (TypeKind)14;

    /// <summary>Not <c>op_Addition</c> but <c>operator +</c>.</summary>
    private static readonly SymbolDisplayFormat AsWritten = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeExplicitInterface,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Why the method is of a kind that cannot have an implementing part; null if it is not.</summary>
    public static Problem? FindObstacle(IMethodSymbol method) => method switch
    {
        { MethodKind: MethodKind.LocalFunction } => Problem(ProblemKind.LocalFunction, method),
        { MethodKind: MethodKind.ExplicitInterfaceImplementation } or { ExplicitInterfaceImplementations.IsEmpty: false }
            => Problem(ProblemKind.ExplicitImplementation, method),
        { MethodKind: not MethodKind.Ordinary } => Problem(ProblemKind.SpecialMember, method),
        { ContainingType.TypeKind: ExtensionBlock } => Problem(ProblemKind.ExtensionBlockMember, method),
        { IsAbstract: true } when HasModifier(method, SyntaxKind.AbstractKeyword) || !method.IsPartialDefinition
            => Problem(ProblemKind.AbstractMethod, method),
        _ when OuterTypes.Of(method.ContainingType).Any(type => type.IsFileLocal)
            => Problem(ProblemKind.FileTypeMember, method, method.ContainingType.InMessage()),
        { IsPartialDefinition: false } => Problem(ProblemKind.MethodNotPartial, method),
        { PartialImplementationPart: not null } when !GeneratedCode.Implements(method)
            => Problem(ProblemKind.MethodAlreadyImplemented, method, BodyNames.Conventional(method.Name)[0]),
        _ => null,
    };

    /// <summary>The first containing type, from the innermost, that is not partial.</summary>
    public static Problem? FindClosedType(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var level = 0;
        foreach (var type in OuterTypes.Of(method.ContainingType))
        {
            if (!IsPartial(type, cancellationToken))
            {
                return new(ProblemKind.TypeNotPartial, Anchor.ContainingType(level), [type.InMessage(), method.Name]);
            }

            level++;
        }

        return null;
    }

    private static bool IsPartial(INamedTypeSymbol type, CancellationToken cancellationToken)
        => type.DeclaringSyntaxReferences.Any(reference
            => reference.GetSyntax(cancellationToken) is MemberDeclarationSyntax declaration
                && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static bool HasModifier(IMethodSymbol method, SyntaxKind modifier)
        => method.DeclaringSyntaxReferences.Any(reference
            => reference.GetSyntax() is MethodDeclarationSyntax declaration && declaration.Modifiers.Any(modifier));

    private static Problem Problem(ProblemKind kind, IMethodSymbol method, params string[] more)
        => new(kind, Anchor.Method, [NameOf(method), .. more]);

    private static string NameOf(IMethodSymbol method)
        => method.MethodKind is MethodKind.Ordinary or MethodKind.LocalFunction ? method.Name : method.ToDisplayString(AsWritten);
}
