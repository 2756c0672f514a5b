using System;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Text;

/// <summary>The ways in which types are written: in generated code, in identities and in messages.</summary>
internal static class TypeNames
{
    private static readonly SymbolDisplayFormat Code = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Plain = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    private static readonly SymbolDisplayFormat PlainMessage = SymbolDisplayFormat.CSharpShortErrorMessageFormat
        .RemoveMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private static readonly SymbolDisplayFormat Identity = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.ExpandValueTuple);

    /// <summary>As generated code writes it: nothing that the user has in scope can change its meaning.</summary>
    public static string InCode(this ITypeSymbol type) => type.ToDisplayString(Code);

    /// <summary>As generated code writes it, without marks of nullability and without names of tuple elements: one text for one type.</summary>
    public static string InPlainCode(this ITypeSymbol type) => type.ToDisplayString(Plain);

    /// <summary>As an identity holds it: without spaces, and without what two versions of one method may differ in.</summary>
    public static string InIdentity(this ITypeSymbol type) => type.ToDisplayString(Identity).Replace(" ", string.Empty);

    /// <summary>The namespace's name without marks of any kind; null for the global one.</summary>
    public static string? NameOf(INamespaceSymbol? @namespace)
        => @namespace is null or { IsGlobalNamespace: true } ? null : @namespace.ToDisplayString(Identity);

    /// <summary>As a message names it.</summary>
    public static string InMessage(this ITypeSymbol type)
        => type.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    /// <summary>As a message names it, without marks of nullability.</summary>
    public static string InPlainMessage(this ITypeSymbol type) => type.ToDisplayString(PlainMessage);

    /// <summary>Whether this is the framework's type, or generic type, of that name.</summary>
    public static bool Is(this ITypeSymbol type, string @namespace, string name)
        => string.Equals(type.Name, name, StringComparison.Ordinal)
            && type.ContainingType is null
            && type.ContainingNamespace is { } found
            && IsNamed(found, @namespace);

    public static bool IsIn(this ITypeSymbol type, string @namespace)
        => type.ContainingType is null && type.ContainingNamespace is { } found && IsNamed(found, @namespace);

    private static bool IsNamed(INamespaceSymbol symbol, string name)
    {
        var end = name.Length;
        while (true)
        {
            var start = name.LastIndexOf('.', end - 1) + 1;
            if (symbol.IsGlobalNamespace
                || symbol.Name.Length != end - start
                || string.CompareOrdinal(symbol.Name, 0, name, start, end - start) != 0)
            {
                return false;
            }

            symbol = symbol.ContainingNamespace;
            if (start == 0)
            {
                return symbol.IsGlobalNamespace;
            }

            end = start - 1;
        }
    }
}
