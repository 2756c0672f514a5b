using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Methods;

/// <summary>
/// Mistakes in a declaration that the compiler reports itself. What is generated would repeat them, and the errors with them.
/// </summary>
internal static class DeclarationErrors
{
    private static readonly SyntaxKind[] AccessModifiers =
        [SyntaxKind.PublicKeyword, SyntaxKind.InternalKeyword, SyntaxKind.ProtectedKeyword, SyntaxKind.PrivateKeyword];

    private static readonly SyntaxKind[] InstanceModifiers =
        [SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.SealedKeyword, SyntaxKind.ReadOnlyKeyword];

    public static bool AreIn(IMethodSymbol method, CancellationToken cancellationToken)
        => TypesOf(method).Any(type => IsUnknown(type) || type.IsStatic || !AccessibleTypes.Reach(type, method))
            || method.Parameters.Select(parameter => parameter.Name).Distinct().Count() < method.Parameters.Length
            || IsProtectedWhereNothingDerives(method)
            || HasWrongModifiers(method, (MethodDeclarationSyntax)method.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken));

    private static IEnumerable<ITypeSymbol> TypesOf(IMethodSymbol method)
        => method.Parameters.Select(parameter => parameter.Type)
            .Concat(method.TypeParameters.SelectMany(parameter => parameter.ConstraintTypes))
            .Append(method.ReturnType);

    /// <summary>Whether the type cannot be named, or not in another file.</summary>
    private static bool IsUnknown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        IPointerTypeSymbol pointer => IsUnknown(pointer.PointedAtType),
        INamedTypeSymbol named => named.IsFileLocal || named.TypeArguments.Any(IsUnknown),
        _ => false,
    };

    private static bool IsProtectedWhereNothingDerives(IMethodSymbol method)
        => (method.ContainingType.IsStatic || method.ContainingType.IsValueType)
            && method.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal or Accessibility.ProtectedAndInternal
            && !method.IsOverride;

    private static bool HasWrongModifiers(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var modifiers = declaration.Modifiers;
        var isOptional = method.ReturnsVoid && method.Parameters.All(parameter => parameter.RefKind != RefKind.Out);
        return (!isOptional && !AccessModifiers.Any(modifier => modifiers.Any(modifier)))
            || (method.IsStatic && method.ContainingType.TypeKind != TypeKind.Interface && InstanceModifiers.Any(modifier => modifiers.Any(modifier)));
    }
}
