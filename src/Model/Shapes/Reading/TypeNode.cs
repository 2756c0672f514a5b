using System.Collections.Generic;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>A type that a codec is generated for, while it is looked into and after.</summary>
internal sealed class TypeNode(INamedTypeSymbol type, bool isHierarchy, string codec)
{
    public INamedTypeSymbol Type { get; } = type;

    /// <summary>Whether it stands for any of several types, or for exact instances of its own.</summary>
    public bool IsHierarchy { get; } = isHierarchy;

    public string Codec { get; } = codec;

    /// <summary>The state; null for a hierarchy and for what is no data.</summary>
    public CompositeState? State { get; set; }

    /// <summary>The types that values of a hierarchy can have.</summary>
    public HierarchyLeaf[] Leaves { get; set; } = [];

    /// <summary>The other types that are met inside, and where.</summary>
    public List<(string Path, TypeNode Node)> Edges { get; } = [];

    /// <summary>Why it is no data, relative to the type.</summary>
    public Finding? NoData { get; set; }

    /// <summary>Why generated code cannot rebuild a value, relative to the type.</summary>
    public Finding? NoRebuilding { get; set; }

    public Mutability Mutability { get; set; }

    /// <summary>The finished description; null while the type is looked into, and for what is no data.</summary>
    public ShapeDefinition? Definition { get; set; }

    /// <summary>Why it is no data inside of another type: without members it is data only as one of the types of a hierarchy.</summary>
    public Finding? NoDataIn(TypeNode? outer)
        => NoData is null && State is { Members.Length: 0 } && outer is not { IsHierarchy: true }
            ? new(new(string.Empty, Type.InPlainMessage(), $"'{Type.InPlainMessage()}' holds no data"), 0)
            : NoData;
}
