namespace Memo.Engine.Marks;

/// <summary>The tags that were invalidated in this process, in one order for all storages.</summary>
internal static class TagMarks
{
    private static readonly MarkTable Table = new();

    /// <summary>Tells this process from others: positions of another one mean nothing here.</summary>
    public static long Epoch { get; } = Random.Shared.NextInt64(1, long.MaxValue);

    /// <summary>What a computation that begins now begins at.</summary>
    public static long Position => Table.Last;

    /// <summary>The tags that are known to have been invalidated after a position, in their order.</summary>
    public static IEnumerable<string> After(long position) => Table.After(position).Marks.Select(static mark => mark.Mark);

    /// <summary>Notes that all results with a tag are invalid; before they are taken out of storages, so that none comes back.</summary>
    public static void Add(string tag) => Table.Append([tag]);

    /// <summary>Whether a result with these tags, whose computation began at a position, has been invalidated since.</summary>
    public static bool AreYounger(ReadOnlySpan<string> tags, long position) => Table.IsAnyYounger(tags, position);
}
