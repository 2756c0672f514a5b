namespace Memo;

/// <summary>
/// How the result of one computation is handed to several callers.
/// </summary>
public enum ResultHandling
{
    /// <summary>An immutable result is shared; any other is refused at compile time.</summary>
    Auto,

    /// <summary>The one object is handed to every caller: whoever changes it changes it for all.</summary>
    Share,
}
