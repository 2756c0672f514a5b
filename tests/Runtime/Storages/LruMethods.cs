namespace Memo.Tests.Storages;

/// <summary>Two memoized methods that share a storage, and which of their calls computed.</summary>
internal static partial class LruMethods
{
    /// <summary>Whether the last call computed; for tests on one thread.</summary>
    public static bool HasComputed { get; set; }

    [Memoize]
    public static partial int First(int id);

    private static int FirstCore(int id)
    {
        HasComputed = true;
        return id;
    }

    [Memoize]
    public static partial ValueTask<string> SecondAsync(int id);

    private static ValueTask<string> SecondCoreAsync(int id)
    {
        HasComputed = true;
        return new($"{id}");
    }
}
