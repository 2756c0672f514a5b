namespace Memo.Engine;

/// <summary>Changes what hits compare with: the default storage, and whether scopes are open.</summary>
internal static class DefaultStorage
{
    private static readonly Lock Gate = new();
    private static int _openScopes;

    /// <summary>Whether some flow of control is in a scope, so that calls have to ask whether theirs is.</summary>
    public static bool HasOpenScopes => Volatile.Read(ref _openScopes) != 0;

    /// <summary>Makes a storage the default; null: none has been asked for yet.</summary>
    public static void Replace(CacheStorage? storage)
    {
        lock (Gate)
        {
            ActiveStorage.Current = storage;
            Show();
        }
    }

    /// <summary>Makes a storage the default if there is none.</summary>
    /// <returns>The default storage.</returns>
    public static CacheStorage Initialize(CacheStorage storage)
    {
        lock (Gate)
        {
            ActiveStorage.Current ??= storage;
            Show();
            return ActiveStorage.Current;
        }
    }

    /// <summary>A scope opens, or closes.</summary>
    /// <param name="change">1 or -1.</param>
    public static void CountScope(int change)
    {
        lock (Gate)
        {
            _openScopes += change;
            Show();
        }
    }

    private static void Show() => ActiveStorage.ForHits = _openScopes == 0 ? ActiveStorage.Current : null;
}
