namespace Memo.Model.Shapes;

/// <summary>One value of a framework type.</summary>
public sealed record ScalarShape(ScalarKind Kind) : Shape
{
    /// <summary>A culture can be changed unless it is read-only.</summary>
    public override Mutability Mutability => Kind == ScalarKind.CultureInfo ? Mutability.ByRunTimeType : Mutability.Immutable;
}
