namespace Memo.Model.Shapes;

/// <summary>An array.</summary>
/// <param name="ElementType">The type of the elements, as code names it.</param>
/// <param name="Element">Its shape.</param>
/// <param name="Rank">How many dimensions it has.</param>
public sealed record ArrayShape(string ElementType, Shape Element, int Rank) : Shape
{
    public override Mutability Mutability => Mutability.Mutable;
}
