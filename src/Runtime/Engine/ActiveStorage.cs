namespace Memo.Engine;

/// <summary>
/// The default storage, or null while none has been asked for. Alone in a class without initializers: every hit reads it.
/// </summary>
internal static class ActiveStorage
{
#pragma warning disable CA2211 // The field is what a hit can afford.
    public static volatile CacheStorage? Current;
#pragma warning restore CA2211
}
