namespace Memo;

/// <summary>
/// How the result of one computation is handed to several callers.
/// </summary>
public enum ResultHandling
{
    /// <summary>An immutable result is shared; one that can be changed is copied, before it is stored and for each caller who gets it from the cache.</summary>
    Auto,

    /// <summary>The one object is handed to every caller: whoever changes it changes it for all.</summary>
    Share,

    /// <summary>Each caller gets a copy of its own, even where <see cref="Auto"/> would share the result.</summary>
    Copy,

    /// <summary>
    /// A sequence that is computed while it is enumerated (<see cref="IEnumerable{T}"/>, <see cref="IAsyncEnumerable{T}"/>) is enumerated
    /// once, to its end, and kept as a list; its elements are handled as by <see cref="Auto"/>. The computation begins with the call, not
    /// with the first element that is asked for.
    /// </summary>
    Buffer,
}
