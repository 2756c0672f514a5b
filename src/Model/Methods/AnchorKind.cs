namespace Memo.Model.Methods;

/// <summary>The part of a declaration that a problem is about.</summary>
public enum AnchorKind
{
    /// <summary>The method's name.</summary>
    Method,

    /// <summary>The parameter with the anchor's index.</summary>
    Parameter,

    /// <summary>The method's return type.</summary>
    ReturnType,

    /// <summary>The argument of <c>[Memoize]</c> with the anchor's name.</summary>
    AttributeArgument,

    /// <summary>The element with the anchor's index, of the array that is the argument of <c>[Memoize]</c> with the anchor's name.</summary>
    AttributeElement,

    /// <summary>The name of a containing type; the anchor's index counts outwards from 0, the innermost.</summary>
    ContainingType,

    /// <summary>What the <c>[Invalidates]</c> with the anchor's index names: a method or a tag.</summary>
    Invalidation,
}
