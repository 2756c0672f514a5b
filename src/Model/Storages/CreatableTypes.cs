using System.Collections.Generic;
using System.Linq;
using System.Collections.Immutable;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Storages;

/// <summary>Knows of which storages generated code can say <c>new Storage()</c>, and mean it.</summary>
internal sealed class CreatableTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _storage = compilation.GetTypeByMetadataName("Memo.CacheStorage");

    public bool Contains(INamedTypeSymbol type)
        => _storage is not null
            && type is { TypeKind: TypeKind.Class, IsAbstract: false, IsGenericType: false }
            && IsStorage(type)
            && OuterTypes.Of(type).All(IsUsable)
            && IsNamedByItsName(type)
            && HasConstructor(type);

    private bool IsStorage(INamedTypeSymbol type)
        => BasesOf(type).Any(@base => SymbolEqualityComparer.Default.Equals(@base, _storage));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var @base = type.BaseType; @base is not null; @base = @base.BaseType)
        {
            yield return @base;
        }
    }

    private bool IsUsable(INamedTypeSymbol type)
        => type is { IsFileLocal: false, IsGenericType: false } && SyntaxFacts.IsValidIdentifier(type.Name) && IsUsable((ISymbol)type);

    private bool IsUsable(ISymbol symbol)
        => compilation.IsSymbolAccessibleWithin(symbol, compilation.Assembly) && !symbol.GetAttributes().Any(IsRefusal);

    /// <summary>Attributes that make a use an error, which no directive in the code turns off.</summary>
    private static bool IsRefusal(AttributeData attribute)
        => attribute.AttributeClass is { } type
            && (type.Is("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute")
                || (type.Is("System", "ObsoleteAttribute") && attribute.ConstructorArguments is [_, { Value: true }, ..]));

    /// <summary>Whether the full name means this type and no other: source and other references may have one of that name.</summary>
    private bool IsNamedByItsName(INamedTypeSymbol type)
        => NamespacesOf(type).All(@namespace => SyntaxFacts.IsValidIdentifier(@namespace.Name))
            && SymbolEqualityComparer.Default.Equals(compilation.GetTypeByMetadataName(MetadataNameOf(type)), type)
            && (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) || IsNamedWithoutAlias(type.ContainingAssembly));

    private bool IsNamedWithoutAlias(IAssemblySymbol assembly)
        => compilation.GetMetadataReference(assembly) is { Properties.Aliases: var aliases } && (aliases.IsDefaultOrEmpty || aliases.Contains("global"));

    private static IEnumerable<INamespaceSymbol> NamespacesOf(INamedTypeSymbol type)
    {
        for (var @namespace = type.ContainingNamespace; !@namespace.IsGlobalNamespace; @namespace = @namespace.ContainingNamespace)
        {
            yield return @namespace;
        }
    }

    private static string MetadataNameOf(INamedTypeSymbol type)
    {
        if (type.ContainingType is { } outer)
        {
            return $"{MetadataNameOf(outer)}+{type.MetadataName}";
        }

        return TypeNames.NameOf(type.ContainingNamespace) is { } @namespace ? $"{@namespace}.{type.MetadataName}" : type.MetadataName;
    }

    /// <summary>Several whose arguments are all optional would leave the choice open, unless one has none.</summary>
    private bool HasConstructor(INamedTypeSymbol type)
    {
        var fitting = type.InstanceConstructors
            .Where(constructor => compilation.IsSymbolAccessibleWithin(constructor, compilation.Assembly))
            .Where(constructor => constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams))
            .ToImmutableArray();
        var chosen = fitting.FirstOrDefault(constructor => constructor.Parameters.IsEmpty) ?? (fitting.Length == 1 ? fitting[0] : null);
        return chosen is { DeclaredAccessibility: Accessibility.Public } && IsUsable(chosen) && SetsWhatIsRequired(chosen);
    }

    private static bool SetsWhatIsRequired(IMethodSymbol constructor)
        => constructor.GetAttributes().Any(attribute => attribute.AttributeClass?.Is("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute") == true)
            || !BasesOf(constructor.ContainingType).Prepend(constructor.ContainingType).SelectMany(type => type.GetMembers()).Any(IsRequired);

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
}
