namespace Memo.Model.Shapes;

/// <summary>Whether the values of a type can be changed.</summary>
public enum Mutability
{
    /// <summary>None can ever be changed: they are shared.</summary>
    Immutable,

    /// <summary>Only the run-time type tells, as behind <c>IReadOnlyList&lt;T&gt;</c>.</summary>
    ByRunTimeType,

    /// <summary>Any can be changed.</summary>
    Mutable,
}
