namespace Memo.Model.Shapes;

/// <summary>The exact type of an instance: a part of keys, never of arguments or results.</summary>
public sealed record RunTimeTypeShape : Shape
{
    /// <summary>The type of such a part, as code writes it.</summary>
    public const string Type = "global::System.Type";

    public static readonly ShapeReading Reading = new(new RunTimeTypeShape(), [], null);

    public override Mutability Mutability => Mutability.Immutable;
}
