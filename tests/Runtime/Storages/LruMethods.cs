namespace Memo.Tests.Storages;

/// <summary>Memoized methods that share a storage, and whether the last call computed.</summary>
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

    /// <summary>Computes with the results of the others.</summary>
    [Memoize]
    public static partial string Both(int id);

    private static string BothCore(int id)
    {
        HasComputed = true;
        return $"{First(id)}{SecondAsync(id + 1).AsTask().Result}{First(id)}";
    }

    [Memoize]
    public static partial ValueTask<string> SecondAsync(int id);

    private static ValueTask<string> SecondCoreAsync(int id)
    {
        HasComputed = true;
        return new($"{id}");
    }
}
