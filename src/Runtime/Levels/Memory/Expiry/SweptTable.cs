namespace Memo.Levels.Memory.Expiry;

/// <summary>A table as the sweep sees it: without its types. Used under the level's lock.</summary>
internal abstract class SweptTable
{
    /// <summary>How many entries there are; exact under the level's lock.</summary>
    public int Count { get; protected set; }

    /// <summary>Whether the sweep knows the table.</summary>
    public bool IsSwept { get; set; }

    /// <summary>Looks at the entries of one bucket.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="sweep">Told of each entry.</param>
    /// <returns>False if there is no such bucket.</returns>
    public abstract bool TryVisit(int bucket, ExpirySweep sweep);
}
