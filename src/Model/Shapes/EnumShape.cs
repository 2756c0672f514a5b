namespace Memo.Model.Shapes;

/// <summary>A value of an enum.</summary>
/// <param name="Type">The enum, as code names it.</param>
/// <param name="UnderlyingType">The keyword of the integer behind it.</param>
public sealed record EnumShape(string Type, string UnderlyingType) : Shape
{
    public override Mutability Mutability => Mutability.Immutable;
}
