namespace Memo.Model.Methods;

/// <summary>One parameter of a memoized method.</summary>
public sealed record ParameterModel
{
    /// <summary>The parameter's own name.</summary>
    public required string Name { get; init; }

    /// <summary>The name as code writes it.</summary>
    public required string Identifier { get; init; }

    /// <summary>What the declaration has before the type, with a space behind it: <c>scoped in </c>.</summary>
    public required string Modifiers { get; init; }

    public required string Type { get; init; }

    /// <summary>The type in generated code of our own: <c>object</c> for <c>dynamic</c>, nullable where the declaration allows null.</summary>
    public required string CarriedType { get; init; }

    /// <summary>What a call writes before the argument, with a space behind it: <c>in </c>.</summary>
    public required string PassedBy { get; init; }

    /// <summary>What a call writes before the argument so that it is bound by its declared type.</summary>
    public required string Cast { get; init; }

    /// <summary>The name of the element that carries the argument to the body.</summary>
    public required string ElementName { get; init; }

    /// <summary>The type of the elements if this is a span, which an array carries to the body; null otherwise.</summary>
    public string? SpanElementType { get; init; }

    /// <summary>Whether this is a span that the body may write to.</summary>
    public bool IsWritableSpan { get; init; }

    public required ParameterRole Role { get; init; }
}
