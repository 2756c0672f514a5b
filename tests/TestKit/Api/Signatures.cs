using Microsoft.CodeAnalysis;

namespace Memo.TestKit.Api;

/// <summary>Declarations in one line, as they would stand in source.</summary>
internal static class Signatures
{
    private const SymbolDisplayMiscellaneousOptions Writing =
        SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
        | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
        | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
        | SymbolDisplayMiscellaneousOptions.UseSpecialTypes;

    private const SymbolDisplayGenericsOptions Generics =
        SymbolDisplayGenericsOptions.IncludeTypeParameters
        | SymbolDisplayGenericsOptions.IncludeTypeConstraints
        | SymbolDisplayGenericsOptions.IncludeVariance;

    private const SymbolDisplayParameterOptions Parameters =
        SymbolDisplayParameterOptions.IncludeDefaultValue
        | SymbolDisplayParameterOptions.IncludeExtensionThis
        | SymbolDisplayParameterOptions.IncludeModifiers
        | SymbolDisplayParameterOptions.IncludeName
        | SymbolDisplayParameterOptions.IncludeType;

    private static readonly SymbolDisplayFormat Member = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: Generics,
        memberOptions:
            SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeType,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameters,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: Writing);

    private static readonly SymbolDisplayFormat Declaration = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameOnly,
        genericsOptions: Generics,
        kindOptions: SymbolDisplayKindOptions.IncludeTypeKeyword,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        parameterOptions: Parameters,
        miscellaneousOptions: Writing);

    private static readonly SymbolDisplayFormat Reference =
        Member.WithGenericsOptions(SymbolDisplayGenericsOptions.IncludeTypeParameters);

    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } type => $"{Access(type)} {type.ToDisplayString(Declaration)};",
        INamedTypeSymbol type => $"{Access(type)} {Inheritance(type)}{WithBases(type.ToDisplayString(Declaration), Bases(type))}",
        IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } => symbol.ToDisplayString(Member) + ",",
        IPropertySymbol => symbol.ToDisplayString(Member),
        _ => symbol.ToDisplayString(Member) + ";",
    };

    private static string Access(INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Protected => "protected",
        Accessibility.ProtectedOrInternal => "protected internal",
        _ => "public",
    };

    private static string Inheritance(INamedTypeSymbol type) => type switch
    {
        { TypeKind: not TypeKind.Class } => "",
        { IsStatic: true } => "static ",
        { IsAbstract: true } => "abstract ",
        { IsSealed: true } => "sealed ",
        _ => "",
    };

    private static List<string> Bases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Enum)
            return type.EnumUnderlyingType!.SpecialType == SpecialType.System_Int32 ? [] : [type.EnumUnderlyingType.ToDisplayString(Reference)];

        var faces = type.Interfaces.Select(face => face.ToDisplayString(Reference)).Order(StringComparer.Ordinal);
        return type.BaseType is null or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType }
            ? [.. faces]
            : [type.BaseType.ToDisplayString(Reference), .. faces];
    }

    // Bases stand between the name and the constraints.
    private static string WithBases(string declaration, List<string> bases)
    {
        if (bases.Count == 0)
            return declaration;

        var constraints = declaration.IndexOf(" where ", StringComparison.Ordinal);
        return declaration.Insert(constraints < 0 ? declaration.Length : constraints, " : " + string.Join(", ", bases));
    }
}
