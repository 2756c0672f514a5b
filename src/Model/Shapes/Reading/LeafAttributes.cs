using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>What <c>[CacheDerivedType]</c> and <c>[JsonDerivedType]</c> say of a base type.</summary>
internal static class LeafAttributes
{
    public static bool AreOn(INamedTypeSymbol type) => Of(type).Any();

    public static HierarchyLeaf[] Read(INamedTypeSymbol type, out Obstacle? obstacle)
    {
        obstacle = null;
        var leaves = new Dictionary<INamedTypeSymbol, HierarchyLeaf>(SymbolEqualityComparer.Default);
        if (!type.IsAbstract && type.TypeKind == TypeKind.Class)
        {
            leaves.Add(type, new(type, MetadataNames.Of(type)));
        }

        foreach (var attribute in Of(type))
        {
            if (attribute.ConstructorArguments is not [{ Value: INamedTypeSymbol named }, ..] || Close(named, type) is not { } leaf)
            {
                obstacle = new(string.Empty, type.InPlainMessage(), $"not every type that the attributes of '{type.InPlainMessage()}' name is a class or struct derived from it");
                return [];
            }

            var discriminator = attribute.ConstructorArguments is [_, { Value: { } given }] ? Convert.ToString(given, CultureInfo.InvariantCulture) : null;
            if (discriminator is not null || !leaves.ContainsKey(leaf))
            {
                leaves[leaf] = new(leaf, discriminator ?? MetadataNames.Of(leaf));
            }
        }

        return [.. leaves.Values];
    }

    private static IEnumerable<AttributeData> Of(INamedTypeSymbol type)
        => type.GetAttributes().Where(attribute => attribute.AttributeClass is { } found
            && (found.Is("Memo", "CacheDerivedTypeAttribute") || found.Is("System.Text.Json.Serialization", "JsonDerivedTypeAttribute")));

    private static INamedTypeSymbol? Close(INamedTypeSymbol named, INamedTypeSymbol type)
    {
        var leaf = named.IsUnboundGenericType && named.Arity == type.Arity && named.ContainingType is null
            ? named.OriginalDefinition.Construct([.. type.TypeArguments])
            : named;
        var isDerived = SymbolEqualityComparer.Default.Equals(leaf, type)
            || leaf.AllInterfaces.Contains(type, SymbolEqualityComparer.Default)
            || BasesOf(leaf).Contains(type, SymbolEqualityComparer.Default);
        return isDerived && leaf is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct } ? leaf : null;
    }

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
