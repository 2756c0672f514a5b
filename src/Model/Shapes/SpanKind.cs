namespace Memo.Model.Shapes;

/// <summary>Which span a parameter is.</summary>
public enum SpanKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A <c>ReadOnlySpan&lt;T&gt;</c>.</summary>
    ReadOnlySpan,

    /// <summary>A <c>Span&lt;T&gt;</c>: what the body writes into it is the caller's.</summary>
    Span,
}
