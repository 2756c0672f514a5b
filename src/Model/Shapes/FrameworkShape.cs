using Memo.Model.Equality;

namespace Memo.Model.Shapes;

/// <summary>A framework type that the run-time library has a codec for: a collection, a pair, a JSON value.</summary>
/// <param name="Codec">The member of <c>Memo.CompilerServices.Codecs</c>: <c>List</c> for <c>Codecs.List(element)</c>.</param>
/// <param name="Arguments">The shapes of the type arguments, whose codecs are the member's arguments; none for a property.</param>
/// <param name="ValueMutability">Whether its values can be changed.</param>
public sealed record FrameworkShape(string Codec, EquatableArray<Shape> Arguments, Mutability ValueMutability) : Shape
{
    public override Mutability Mutability => ValueMutability;
}
