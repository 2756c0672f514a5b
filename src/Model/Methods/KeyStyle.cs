namespace Memo.Model.Methods;

/// <summary>How a key holds a part of it.</summary>
public enum KeyStyle
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>In a field of its own, as it is.</summary>
    Inline,

    /// <summary>Encoded, together with all others of this kind.</summary>
    Content,
}
