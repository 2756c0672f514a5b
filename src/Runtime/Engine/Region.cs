namespace Memo.Engine;

/// <summary>The results and computations of one method in one storage, without their types.</summary>
internal abstract class Region
{
    /// <summary>What happened to the method's calls in this storage.</summary>
    public abstract MethodCounters Counters { get; }

    /// <summary>How many computations are attached.</summary>
    public abstract int FlightCount { get; }

    /// <summary>Forgets all results; computations under way store nothing.</summary>
    /// <returns>Whether the storage has forgotten them; if not, none is served until it has.</returns>
    public abstract Invalidation Clear();

    /// <inheritdoc cref="Clear"/>
    public virtual ValueTask<Invalidation> ClearAsync() => new(Clear());

    /// <summary>Forgets the results that are there as live objects; computations under way store nothing.</summary>
    public virtual void ClearLive() => Clear();

    /// <summary>Takes out what has a tag, where the results are in no storage that is asked itself.</summary>
    public abstract void ForgetTag(string tag);
}
