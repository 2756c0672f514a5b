namespace Memo.Model.Shapes;

/// <summary>One value of a framework type.</summary>
public sealed record ScalarShape(ScalarKind Kind) : Shape
{
    public override Mutability Mutability => Mutability.Immutable;
}
