namespace Memo.Engine;

/// <summary>The results and computations of one method in one storage, without their types.</summary>
internal abstract class Region
{
    /// <summary>Forgets all results; computations under way store nothing.</summary>
    /// <returns>What the storage threw, or null. If it threw, nothing is served until it has forgotten.</returns>
    public abstract Exception? Clear();
}
