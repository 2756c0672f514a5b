using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Memo.Model.Invalidations;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Analyzers.Inspection;

/// <summary>Finds the place in the source that an <see cref="Anchor"/> speaks of; where half-typed code lacks it, the method's name.</summary>
internal static class ProblemLocation
{
    /// <param name="anchor">What to find.</param>
    /// <param name="method">The method it is about.</param>
    /// <param name="attribute">The <c>[Memoize]</c> whose arguments anchors speak of; null where the method has none.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static Location Of(Anchor anchor, IMethodSymbol method, AttributeData? attribute, CancellationToken cancellationToken)
    {
        var place = anchor.Kind switch
        {
            AnchorKind.Method => (Declaration(method, cancellationToken) as LambdaExpressionSyntax)?.ArrowToken.GetLocation(),
            AnchorKind.Parameter => method.Parameters.ElementAtOrDefault(anchor.Index)?.Locations.FirstOrDefault(),
            AnchorKind.ReturnType => (Declaration(method, cancellationToken) as MethodDeclarationSyntax)?.ReturnType.GetLocation(),
            AnchorKind.AttributeArgument => Argument(attribute, anchor.Argument, cancellationToken)?.GetLocation(),
            AnchorKind.AttributeElement => Element(Argument(attribute, anchor.Argument, cancellationToken), anchor.Index)?.GetLocation(),
            AnchorKind.ContainingType => ContainingType(Declaration(method, cancellationToken), anchor.Index)?.Identifier.GetLocation(),
            AnchorKind.Invalidation => Named(InvalidatesOptions.FindAll(method).ElementAtOrDefault(anchor.Index), cancellationToken)?.GetLocation(),
            _ => null,
        };
        return place ?? method.Locations.FirstOrDefault() ?? Location.None;
    }

    private static SyntaxNode? Declaration(IMethodSymbol method, CancellationToken cancellationToken) =>
        method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);

    private static ExpressionSyntax? Argument(AttributeData? attribute, string? name, CancellationToken cancellationToken) =>
        (attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax)
            ?.ArgumentList
            ?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)
            ?.Expression;

    /// <summary>The method or tag that an <c>[Invalidates]</c> names; the whole attribute where it names none.</summary>
    private static SyntaxNode? Named(AttributeData? attribute, CancellationToken cancellationToken)
    {
        var syntax = attribute?.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;
        return syntax?.ArgumentList?.Arguments.LastOrDefault()?.Expression ?? (SyntaxNode?)syntax;
    }

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
