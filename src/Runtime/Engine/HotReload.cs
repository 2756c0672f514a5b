using System.Reflection.Metadata;

[assembly: MetadataUpdateHandler(typeof(Memo.Engine.HotReload))]

namespace Memo.Engine;

/// <summary>
/// What happens when code is replaced in the running process. Results of the old code are forgotten, and nothing is written to
/// nor read from levels outside the process any more, since no fingerprint tells of the new code.
/// </summary>
internal static class HotReload
{
    private static volatile bool _hasHappened;

    /// <summary>Whether the code that runs may differ from the code that was built.</summary>
    public static bool HasHappened => _hasHappened;

#pragma warning disable IDE0060 // The runtime looks for exactly these members, and calls both after each update.
    /// <param name="updatedTypes">The types that changed; null if they are not known.</param>
    public static void ClearCache(Type[]? updatedTypes)
    {
        // First, so that what is computed between the two is not persisted.
        _hasHappened = true;
        foreach (var storage in KnownStorages.All)
        {
            storage.ForgetResults();
        }
    }
#pragma warning restore IDE0060

    /// <summary>Only for tests, after a reload that they have played.</summary>
    internal static void Undo() => _hasHappened = false;
}
