namespace Memo.Model.Shapes;

/// <summary>A type whose codec is generated; it is described by the <see cref="ShapeDefinition"/> of the same codec.</summary>
/// <param name="Codec">The name of the codec class, which also names the definition.</param>
/// <param name="ValueMutability">Whether its values can be changed.</param>
/// <remarks>A type that contains itself refers to its own definition.</remarks>
public sealed record DefinedShape(string Codec, Mutability ValueMutability) : Shape
{
    public override Mutability Mutability => ValueMutability;
}
