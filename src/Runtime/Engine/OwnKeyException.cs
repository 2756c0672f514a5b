namespace Memo.Engine;

/// <summary>The error of a computation that asks for its own result.</summary>
internal static class OwnKeyException
{
    /// <summary>Throws where the same key means the same call, which would never end.</summary>
    public static void ThrowUnlessExcluded(RegionContext context)
    {
        if (!context.HasExcludedParameters)
        {
            throw new InvalidOperationException(
                $"The computation of '{context.Name}' asked for its own result and would never end; ask for another key, or compute without the cache.");
        }
    }
}
