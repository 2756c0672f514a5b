namespace Memo.Model.Shapes;

/// <summary>A type parameter, whose codec is looked up at run time by the exact type it stands for.</summary>
/// <param name="Name">The type parameter, as code names it.</param>
public sealed record TypeParameterShape(string Name) : Shape
{
    public override Mutability Mutability => Mutability.ByRunTimeType;
}
