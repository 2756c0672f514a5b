namespace Memo.Model.Shapes;

/// <summary>One value of a framework type.</summary>
public sealed record ScalarShape(ScalarKind Kind) : Shape
{
    /// <summary>A culture may be one that was made to be changed; all other scalars never change.</summary>
    public override Mutability Mutability => Kind == ScalarKind.CultureInfo ? Mutability.ByRunTimeType : Mutability.Immutable;
}
