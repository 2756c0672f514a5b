using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Methods;

/// <summary>Describes a method so that its implementing part can be declared in another file.</summary>
internal static class SignatureReader
{
    public static SignatureModel Read(IMethodSymbol method, MethodDeclarationSyntax declaration) => new(
        method.Name,
        string.Join(" ", declaration.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.AsyncKeyword)).Select(modifier => modifier.Text)),
        ReturnType(method),
        method.RefKind == RefKind.None ? string.Empty : "ref ",
        Identifiers.Escape(method.Name) + TypeParameters(method),
        [.. ParameterReader.Read(method, declaration)],
        [.. Constraints(method, declaration)]);

    public static string TypeParameters(IMethodSymbol method)
        => method.Arity == 0
            ? string.Empty
            : $"<{string.Join(", ", method.TypeParameters.Select(parameter => Identifiers.Escape(parameter.Name)))}>";

    public static TypeParametersModel ReadTypeParameters(IMethodSymbol method) => new(method.Arity, TypeParameters(method), [.. AllConstraints(method)]);

    private static string ReturnType(IMethodSymbol method) => method.RefKind switch
    {
        RefKind.Ref => "ref " + method.ReturnType.InCode(),
        RefKind.RefReadOnly => "ref readonly " + method.ReturnType.InCode(),
        _ => method.ReturnType.InCode(),
    };

    /// <summary>An override inherits its constraints and may only repeat what tells apart the meanings of <c>T?</c>.</summary>
    private static IEnumerable<string> Constraints(IMethodSymbol method, MethodDeclarationSyntax declaration)
        => method.IsOverride
            ? declaration.ConstraintClauses.Select(clause => clause.NormalizeWhitespace().ToString())
            : AllConstraints(method);

    /// <summary>The constraints, those that an override inherits as well.</summary>
    private static IEnumerable<string> AllConstraints(IMethodSymbol method)
        => method.TypeParameters
            .Select(parameter => (parameter.Name, Constraints: string.Join(", ", Constraints(parameter))))
            .Where(clause => clause.Constraints.Length > 0)
            .Select(clause => $"where {Identifiers.Escape(clause.Name)} : {clause.Constraints}");

    /// <summary>What a <c>where</c> clause says of a type parameter.</summary>
    public static IEnumerable<string> Constraints(ITypeParameterSymbol parameter)
    {
        var kind = parameter switch
        {
            { HasUnmanagedTypeConstraint: true } => "unmanaged",
            { HasValueTypeConstraint: true } => "struct",
            { HasNotNullConstraint: true } => "notnull",
            { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.Annotated } => "class?",
            { HasReferenceTypeConstraint: true } => "class",
            _ => null,
        };
        if (kind is not null)
        {
            yield return kind;
        }

        foreach (var type in parameter.ConstraintTypes)
        {
            yield return type.InCode();
        }

        if (parameter is { HasConstructorConstraint: true, HasValueTypeConstraint: false })
        {
            yield return "new()";
        }

        if (parameter.AllowsRefLikeType)
        {
            yield return "allows ref struct";
        }
    }
}
