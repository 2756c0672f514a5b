using Memo.Model.Shapes;

namespace Memo.Model.Methods;

/// <summary>One part of a key: what it is, where a call finds it, and where the key keeps it.</summary>
public sealed record KeyPart
{
    /// <summary>The part as its user knows it: <c>symbol</c>, <c>this.Currency</c>.</summary>
    public required string Name { get; init; }

    public required KeyPartSource Source { get; init; }

    /// <summary>How code reads it: a parameter's name, what follows the dot behind the instance, or a static member with its type.</summary>
    public required string Access { get; init; }

    /// <summary>The type, as generated code of our own writes it.</summary>
    public required string Type { get; init; }

    /// <summary>The part as data.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The type of the elements if this is a span, which has the shape of an array; null otherwise.</summary>
    public string? SpanElementType { get; init; }

    /// <summary>The parameter of the key's constructor.</summary>
    public required string Identifier { get; init; }

    /// <summary>The field of the key.</summary>
    public required string Field { get; init; }

    /// <summary>Whether what is read once more after the body has run may be another value, whatever the shape says.</summary>
    public bool MayBeReplaced { get; init; }

    /// <summary>Whether reading it runs code of the user's, which may throw.</summary>
    public bool RunsCode { get; init; }
}
