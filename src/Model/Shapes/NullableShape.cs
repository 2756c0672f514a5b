namespace Memo.Model.Shapes;

/// <summary>A value type that may be absent.</summary>
public sealed record NullableShape(Shape Value) : Shape
{
    public override Mutability Mutability => Value.Mutability;
}
