using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Memo.Model.Equality;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>All types that were looked into for one compilation: each once, however many methods mention it. Thread-safe.</summary>
/// <remarks>
/// Types refer to each other, and to themselves. So what is new is first collected as a graph; then what one type says of those that
/// mention it (no data, cannot be rebuilt, can be changed) spreads along its edges until nothing changes; then it is described.
/// </remarks>
internal sealed class ShapeCatalog
{
    /// <summary>How many types one is looked into for: generic types may lead to others without end.</summary>
    private const int MaxTypes = 4096;

    private static readonly ConditionalWeakTable<Compilation, ShapeCatalog> Known = new();

    private readonly object _gate = new();
    private readonly Dictionary<INamedTypeSymbol, TypeNode> _hierarchies = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, TypeNode> _composites = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<TypeNode, EquatableArray<ShapeDefinition>> _reached = [];
    private readonly Dictionary<ITypeSymbol, ShapeReading> _data = new(SymbolEqualityComparer.Default);
    private readonly List<TypeNode> _new = [];
    private readonly Compilation _compilation;
    private readonly HierarchyReader _hierarchyReader;

    private ShapeCatalog(Compilation compilation)
    {
        _compilation = compilation;
        _hierarchyReader = new(compilation);
    }

    public static ShapeCatalog Of(Compilation compilation) => Known.GetValue(compilation, static key => new ShapeCatalog(key));

    /// <summary>Describes a type, given where it was met.</summary>
    public ShapeReading Read(ITypeSymbol type, string path)
    {
        lock (_gate)
        {
            if (_data.TryGetValue(type, out var known))
            {
                return known;
            }

            var reading = ReadNew(type, path);

            // Where it was met is said only of what is in the way.
            if (reading is { Shape: not NoDataShape, RebuildObstacle: null })
            {
                _data.Add(type, reading);
            }

            return reading;
        }
    }

    private ShapeReading ReadNew(ITypeSymbol type, string path)
    {
        var edges = new List<(string Path, TypeNode Node)>();
        Collector(edges).Read(type, string.Empty);
        if (_new.Count > 0)
        {
            Explore();
        }

        var shape = new TypeReader(_compilation, Describe).Read(type, path);
        var obstacle = edges.Select(edge => edge.Node.NoRebuilding?.Obstacle.Behind(path + edge.Path)).FirstOrDefault(found => found is not null);
        return new(shape, shape is NoDataShape ? [] : DefinitionsBehind(edges), obstacle);
    }

    private TypeReader Collector(List<(string Path, TypeNode Node)> edges) => new(_compilation, (type, path) =>
    {
        var node = NodeOf(type);
        edges.Add((path, node));
        return new DefinedShape(node.Codec, Mutability.Immutable);
    });

    private TypeNode NodeOf(INamedTypeSymbol type)
        => _hierarchyReader.IsHierarchy(type) ? NodeIn(_hierarchies, type, true) : NodeIn(_composites, type, false);

    private TypeNode NodeIn(Dictionary<INamedTypeSymbol, TypeNode> nodes, INamedTypeSymbol type, bool isHierarchy)
    {
        if (!nodes.TryGetValue(type, out var node))
        {
            node = new(type, isHierarchy, CodecNames.Of(type, isHierarchy));
            nodes.Add(type, node);
            _new.Add(node);
        }

        return node;
    }

    private Shape Describe(INamedTypeSymbol type, string path)
    {
        var node = NodeOf(type);
        return node.NoDataIn(null) is { Obstacle: var obstacle } ? new NoDataShape(obstacle.Behind(path)) : new DefinedShape(node.Codec, node.Mutability);
    }

    private void Explore()
    {
        for (var index = 0; index < _new.Count; index++)
        {
            if (index < MaxTypes)
            {
                Expand(_new[index]);
            }
            else
            {
                _new[index].NoData = new(new(string.Empty, _new[index].Type.InPlainMessage(), "too many types are behind it"), 0);
            }
        }

        NodeSpreading.Spread(_new);
        var writer = new DefinitionWriter(_compilation, Describe, leaf => _composites[leaf]);
        foreach (var node in _new.Where(node => node.NoData is null))
        {
            node.Definition = writer.Write(node);
        }

        _new.Clear();
    }

    private void Expand(TypeNode node)
    {
        if (node.IsHierarchy)
        {
            ExpandHierarchy(node);
            return;
        }

        node.State = new CompositeReader(node.Type, _compilation).Read(out var obstacle);
        if (node.State is null)
        {
            node.NoData = new(obstacle!, 0);
            return;
        }

        node.Mutability = node.State.IsMutable ? Mutability.Mutable
            : node.Type is { IsReferenceType: true, IsSealed: false } ? Mutability.ByRunTimeType
            : Mutability.Immutable;
        node.NoRebuilding = node.State.Rebuilding.Obstacle is { } found ? new(found, 0) : null;
        var edges = new List<(string Path, TypeNode Node)>();
        foreach (var member in node.State.Members)
        {
            var shape = Collector(edges).Read(member.Type, "." + member.Name);
            if (shape is NoDataShape { Obstacle: var inside })
            {
                node.NoData = new(inside, 0);
                return;
            }

            node.Mutability = node.Mutability.And(shape.Mutability);
        }

        node.Edges.AddRange(edges);
    }

    private void ExpandHierarchy(TypeNode node)
    {
        node.Leaves = _hierarchyReader.Read(node.Type, out var isClosed, out var obstacle);
        node.NoData = obstacle is null ? null : new(obstacle, 0);
        node.Mutability = isClosed && node.Leaves.All(leaf => leaf.Type.IsSealed || leaf.Type.IsValueType) ? Mutability.Immutable : Mutability.ByRunTimeType;
        foreach (var leaf in node.Leaves)
        {
            var isCustom = CustomCodecs.Find(leaf.Type, _compilation) is { };
            if (isCustom)
            {
                node.Mutability = Mutability.Mutable;
            }
            else
            {
                node.Edges.Add(($"({leaf.Type.InPlainMessage()})", NodeIn(_composites, leaf.Type, false)));
            }
        }
    }

    private EquatableArray<ShapeDefinition> DefinitionsBehind(List<(string Path, TypeNode Node)> edges)
    {
        if (edges is [var (_, only)])
        {
            return _reached.TryGetValue(only, out var known) ? known : _reached[only] = Collect([only]);
        }

        return edges.Count == 0 ? [] : Collect(edges.Select(edge => edge.Node));
    }

    private static EquatableArray<ShapeDefinition> Collect(IEnumerable<TypeNode> roots)
    {
        var found = new SortedDictionary<string, ShapeDefinition>(StringComparer.Ordinal);
        var rest = new Stack<TypeNode>(roots);
        while (rest.Count > 0)
        {
            var node = rest.Pop();
            if (node.Definition is { } definition && !found.ContainsKey(node.Codec))
            {
                found.Add(node.Codec, definition);
                node.Edges.ForEach(edge => rest.Push(edge.Node));
            }
        }

        return [.. found.Values];
    }
}
