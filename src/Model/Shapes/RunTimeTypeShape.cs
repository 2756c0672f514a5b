namespace Memo.Model.Shapes;

/// <summary>The exact type of an instance: a part of keys, never of arguments or results.</summary>
/// <param name="Stated">
/// The type whose state, and that of its bases, is stated, as code writes it: an instance with more cannot be keyed. Null where
/// instances are interchangeable.
/// </param>
public sealed record RunTimeTypeShape(string? Stated) : Shape
{
    /// <summary>The type of such a part, as code writes it.</summary>
    public const string Type = "global::System.Type";

    public override Mutability Mutability => Mutability.Immutable;
}
