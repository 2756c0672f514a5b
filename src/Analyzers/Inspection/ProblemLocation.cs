using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Analyzers.Inspection;

/// <summary>Finds the place in the source that an <see cref="Anchor"/> speaks of; where half-typed code lacks it, the method's name.</summary>
internal static class ProblemLocation
{
    public static Location Of(Anchor anchor, MemoizedMethod memoized, CancellationToken cancellationToken)
    {
        var method = memoized.Method;
        var place = anchor.Kind switch
        {
            AnchorKind.Method => (Declaration(method, cancellationToken) as LambdaExpressionSyntax)?.ArrowToken.GetLocation(),
            AnchorKind.Parameter => method.Parameters.ElementAtOrDefault(anchor.Index)?.Locations.FirstOrDefault(),
            AnchorKind.ReturnType => (Declaration(method, cancellationToken) as MethodDeclarationSyntax)?.ReturnType.GetLocation(),
            AnchorKind.AttributeArgument => Argument(memoized.Attribute, anchor.Argument, cancellationToken)?.GetLocation(),
            AnchorKind.AttributeElement => Element(Argument(memoized.Attribute, anchor.Argument, cancellationToken), anchor.Index)?.GetLocation(),
            AnchorKind.ContainingType => ContainingType(Declaration(method, cancellationToken), anchor.Index)?.Identifier.GetLocation(),
            _ => null,
        };
        return place ?? method.Locations.FirstOrDefault() ?? Location.None;
    }

    private static SyntaxNode? Declaration(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);

    private static ExpressionSyntax? Argument(AttributeData attribute, string? name, CancellationToken cancellationToken) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)
            ?.ArgumentList
            ?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)
            ?.Expression;

    private static SyntaxNode? Element(ExpressionSyntax? array, int index)
    {
        IEnumerable<SyntaxNode>? elements = array switch
        {
            CollectionExpressionSyntax collection => collection.Elements,
            ArrayCreationExpressionSyntax creation => creation.Initializer?.Expressions,
            ImplicitArrayCreationExpressionSyntax creation => creation.Initializer.Expressions,
            _ => null,
        };
        return elements?.ElementAtOrDefault(index) ?? array;
    }

    private static BaseTypeDeclarationSyntax? ContainingType(SyntaxNode? declaration, int level) =>
        declaration?.Ancestors().OfType<BaseTypeDeclarationSyntax>().ElementAtOrDefault(level);
}
