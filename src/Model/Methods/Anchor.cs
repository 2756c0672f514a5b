namespace Memo.Model.Methods;

/// <summary>Where a problem is, in terms of the method's declaration instead of a location in a file.</summary>
public readonly record struct Anchor
{
    private Anchor(AnchorKind kind, int index, string? argument)
    {
        Kind = kind;
        Index = index;
        Argument = argument;
    }

    public static Anchor Method => new(AnchorKind.Method, 0, null);

    public static Anchor ReturnType => new(AnchorKind.ReturnType, 0, null);

    public AnchorKind Kind { get; }

    /// <summary>Which parameter, element of the attribute's argument or <c>[Invalidates]</c>, or how far out the containing type is.</summary>
    public int Index { get; }

    /// <summary>The name of the attribute's argument.</summary>
    public string? Argument { get; }

    public static Anchor Parameter(int index) => new(AnchorKind.Parameter, index, null);

    public static Anchor ContainingType(int level) => new(AnchorKind.ContainingType, level, null);

    /// <param name="index">Which <c>[Invalidates]</c> of the method.</param>
    public static Anchor Invalidation(int index) => new(AnchorKind.Invalidation, index, null);

    public static Anchor AttributeArgument(string name) => new(AnchorKind.AttributeArgument, 0, name);

    public static Anchor AttributeElement(string name, int index) => new(AnchorKind.AttributeElement, index, name);
}
