namespace Memo.Model.Shapes;

/// <summary>A type that is not data, or is not known to be.</summary>
public sealed record NoDataShape(Obstacle Obstacle) : Shape
{
    public override Mutability Mutability => Mutability.Mutable;
}
