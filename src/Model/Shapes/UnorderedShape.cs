namespace Memo.Model.Shapes;

/// <summary>A set or a dictionary whose order does not matter, because the user says so.</summary>
/// <param name="Collection">The collection.</param>
public sealed record UnorderedShape(Shape Collection) : Shape
{
    public override Mutability Mutability => Collection.Mutability;
}
