using System.Linq;
using System.Threading;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Methods;

/// <summary>Describes the types around a method so that they can be opened again in another file.</summary>
internal static class ContainingTypeReader
{
    public static ContainingTypeModel[] Read(INamedTypeSymbol type, CancellationToken cancellationToken)
        => [.. OuterTypes.Of(type).Reverse().Select(outer => new ContainingTypeModel(Keywords(outer, cancellationToken), NameOf(outer)))];

    public static string? Namespace(INamedTypeSymbol type)
        => type.ContainingNamespace is { IsGlobalNamespace: false } found
            ? found.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted))
            : null;

    /// <summary>Why a cache cannot be declared inside the type; null if it can.</summary>
    public static Problem? FindObstacle(IMethodSymbol method)
    {
        var parameters = OuterTypes.Of(method.ContainingType).SelectMany(type => type.TypeParameters).ToArray();
        var reason = parameters.Any(parameter => parameter.Variance != VarianceKind.None)
            ? "an interface with 'in' or 'out' type parameters cannot contain other types"
            : parameters.FirstOrDefault(parameter => parameter.AllowsRefLikeType) is { } stackBound
                ? $"its type parameter '{stackBound.Name}' may stand for a ref struct"
                : null;
        return reason is null
            ? null
            : new(ProblemKind.TypeCannotHoldCache, Anchor.Method, [method.Name, method.ContainingType.InMessage(), reason]);
    }

    private static string Keywords(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isUnsafe = type.DeclaringSyntaxReferences.Any(reference
            => reference.GetSyntax(cancellationToken) is TypeDeclarationSyntax declaration
                && declaration.Modifiers.Any(SyntaxKind.UnsafeKeyword));
        var keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return isUnsafe ? $"unsafe partial {keyword}" : $"partial {keyword}";
    }

    private static string NameOf(INamedTypeSymbol type)
    {
        var name = Identifiers.EscapeType(type.Name);
        return type.Arity == 0 ? name : $"{name}<{string.Join(", ", type.TypeParameters.Select(NameOf))}>";
    }

    private static string NameOf(ITypeParameterSymbol parameter) => parameter.Variance switch
    {
        VarianceKind.In => "in " + Identifiers.Escape(parameter.Name),
        VarianceKind.Out => "out " + Identifiers.Escape(parameter.Name),
        _ => Identifiers.Escape(parameter.Name),
    };
}
