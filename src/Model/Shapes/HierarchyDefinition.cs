using Memo.Model.Equality;

namespace Memo.Model.Shapes;

/// <summary>A base type or interface whose derived types are all known.</summary>
public sealed record HierarchyDefinition : ShapeDefinition
{
    /// <summary>The types that values can have, in the order in which they are numbered: ordinal by name.</summary>
    public required EquatableArray<LeafModel> Leaves { get; init; }
}
