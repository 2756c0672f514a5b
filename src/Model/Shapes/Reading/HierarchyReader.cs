using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Finds the types that a value of a base type or interface can have.</summary>
internal sealed class HierarchyReader(Compilation compilation)
{
    private readonly DerivedTypes _derived = new(compilation);

    /// <summary>Whether values may be of several types: of an unsealed class only where these are known.</summary>
    public bool IsHierarchy(INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } or { TypeKind: TypeKind.Class, IsAbstract: true } => true,
        { TypeKind: TypeKind.Class, IsSealed: false, IsTupleType: false } => LeafAttributes.AreOn(type) || (IsClosed(type) && _derived.Of(type).Any()),
        _ => false,
    };

    /// <summary>The types, in ordinal order of their names; none where there is an obstacle.</summary>
    /// <param name="type">The base type or interface.</param>
    /// <param name="isClosed">Whether there can be no others.</param>
    /// <param name="obstacle">Why it is no data; null if it is.</param>
    public HierarchyLeaf[] Read(INamedTypeSymbol type, out bool isClosed, out Obstacle? obstacle)
    {
        obstacle = null;
        isClosed = false;
        HierarchyLeaf[] leaves;
        if (LeafAttributes.AreOn(type))
        {
            leaves = LeafAttributes.Read(type, out obstacle);
        }
        else
        {
            leaves = IsClosed(type) ? [.. Below(type).Select(leaf => new HierarchyLeaf(leaf, MetadataNames.Of(leaf)))] : [];
            isClosed = IsComplete(type);
        }

        if (obstacle is null && leaves.Length == 0)
        {
            obstacle = new(string.Empty, type.InPlainMessage(), $"'{type.InPlainMessage()}' may be any type at run time", ObstacleKind.OpenType);
        }

        obstacle ??= FindUnnameable(type, leaves) ?? FindNamesakes(type, leaves);
        return obstacle is null ? [.. leaves.OrderBy(leaf => leaf.Type.InPlainCode(), StringComparer.Ordinal)] : [];
    }

    private static bool IsClosed(INamedTypeSymbol type)
        => type.TypeKind == TypeKind.Class
            && type.InstanceConstructors
                .Where(constructor => !Constructors.IsCopying(constructor))
                .All(constructor => constructor.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal);

    private static Obstacle? FindNamesakes(INamedTypeSymbol type, HierarchyLeaf[] leaves)
        => leaves.GroupBy(leaf => leaf.Discriminator, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice
            ? new(string.Empty, type.InPlainMessage(), $"'{twice.Key}' stands for two types derived from '{type.InPlainMessage()}'")
            : null;

    /// <summary>The type itself and all below it that have instances.</summary>
    private IEnumerable<INamedTypeSymbol> Below(INamedTypeSymbol type)
    {
        var inner = _derived.Of(type).SelectMany(Below);
        return type.IsAbstract ? inner : inner.Prepend(type);
    }

    /// <summary>Whether no instance can be of any other type.</summary>
    private bool IsComplete(INamedTypeSymbol type)
        => type.IsSealed || (IsClosed(type) && _derived.AreAllKnown(type) && _derived.Of(type).All(IsComplete));

    /// <summary>What names the base type must be able to name the others.</summary>
    private Obstacle? FindUnnameable(INamedTypeSymbol type, HierarchyLeaf[] leaves)
    {
        var isShared = Reach.IncludesEverywhere(type, compilation);
        var unnameable = leaves.FirstOrDefault(leaf => leaf.Type.IsFileLocal
            || !(Reach.IncludesEverywhere(leaf.Type, compilation)
                || (!isShared && SymbolEqualityComparer.Default.Equals(leaf.Type.ContainingType, type.ContainingType))
                || (!isShared && Reach.Includes(leaf.Type, compilation))));
        return unnameable is null
            ? null
            : new(string.Empty, unnameable.Type.InPlainMessage(), $"generated code cannot reach '{unnameable.Type.InPlainMessage()}', which is derived from '{type.InPlainMessage()}'");
    }
}
