namespace Memo.Engine;

/// <summary>
/// The default storage, or null while none has been asked for. Alone in a class without initializers: every hit reads it.
/// Written by <see cref="DefaultStorage"/> alone.
/// </summary>
internal static class ActiveStorage
{
#pragma warning disable CA2211 // The fields are what a hit can afford.
    public static volatile CacheStorage? Current;

    /// <summary>The same for calls that need not look further; null also while a <see cref="MemoScope"/> is open somewhere.</summary>
    public static volatile CacheStorage? ForHits;
#pragma warning restore CA2211
}
