using Memo.Model.Equality;

namespace Memo.Model.Shapes;

/// <summary>A record, class, struct or tuple: values made of members.</summary>
public sealed record CompositeDefinition : ShapeDefinition
{
    /// <summary>Whether there can be no derived instances; of an unsealed class only exact instances are data.</summary>
    public required bool IsSealed { get; init; }

    /// <summary>The members that make up a value, those of base types first, in the order in which they are encoded.</summary>
    public required EquatableArray<MemberModel> Members { get; init; }

    /// <summary>The indexes of the members that the constructor takes, in the order of its parameters.</summary>
    public required EquatableArray<int> ConstructorMembers { get; init; }

    /// <summary>
    /// The instance fields that the members stand for: per type, from the type itself to its base types, the names of the fields as
    /// the run time knows them (<c>&lt;Name&gt;k__BackingField</c>). Checked once at run time against the fields that there are.
    /// </summary>
    public required EquatableArray<DeclaredFields> Fields { get; init; }

    /// <summary>Whether another generator may complete the type, or one that it derives from: it is written in parts.</summary>
    public required bool IsCompletable { get; init; }
}
