namespace Memo.Model.Methods;

/// <summary>How results are handed to several callers: the attribute's own values.</summary>
public enum ResultHandling
{
    /// <summary>Immutable ones are shared, others copied.</summary>
    Auto,

    /// <summary>All are shared.</summary>
    Share,

    /// <summary>All that are not immutable are copied, whatever else is known of them.</summary>
    Copy,

    /// <summary>Lazy sequences are read to their end; all others as with <see cref="Auto"/>.</summary>
    Buffer,
}
