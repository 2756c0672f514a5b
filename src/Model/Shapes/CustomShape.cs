namespace Memo.Model.Shapes;

/// <summary>A type that brings its own serializer.</summary>
/// <param name="Type">The type, as code names it.</param>
/// <param name="CodecType">The user's codec, as code names it; it has a constructor without parameters.</param>
public sealed record CustomShape(string Type, string CodecType) : Shape
{
    public override Mutability Mutability => Mutability.Mutable;
}
