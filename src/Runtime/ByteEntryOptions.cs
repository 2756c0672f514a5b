namespace Memo;

/// <summary>What a <see cref="ByteStorage"/> is told of an entry beside its bytes; the bytes say all of it too.</summary>
/// <remarks>A storage may use it, or not: an entry that is past its life, or whose tag was invalidated, is not served.</remarks>
public readonly record struct ByteEntryOptions
{
    private readonly IReadOnlyList<string>? _tags;
    private readonly IReadOnlyList<string>? _marks;

    /// <summary>
    /// After which time from now the entry is of no use; null: none. It covers the time for which the entry may still answer when
    /// computing fails.
    /// </summary>
    public TimeSpan? Lifetime { get; init; }

    /// <summary>The tags under which the entry may be invalidated; none by default.</summary>
    public IReadOnlyList<string> Tags
    {
        get => _tags ?? [];
        init => _tags = value;
    }

    /// <summary>Where the storage's <see cref="InvalidationLog"/> stood when computing began; the default where it has none.</summary>
    public LogPosition Position { get; init; }

    /// <summary>
    /// The marks that invalidate the entry if they are younger than <see cref="Position"/>; none where the storage has no log. A storage
    /// that can look at its log in the same step need not store what is invalid already; it is checked again when it is read.
    /// </summary>
    public IReadOnlyList<string> Marks
    {
        get => _marks ?? [];
        init => _marks = value;
    }
}
