namespace Memo.Tests.Contract.Suite;

/// <summary>In what storages may differ. Each of them is tested both ways: what is said here of a storage is found out if it is not so.</summary>
/// <param name="LevelName">The name of the storage in statistics and descriptions.</param>
public sealed record StorageTraits(string LevelName)
{
    /// <summary>Whether a named value is given back as the object that was set; false: as one that equals it, and only to who names its type.</summary>
    public bool KeepsObjects { get; init; } = true;

    /// <summary>
    /// Whether it keeps bytes with a log of invalidations. A value that is set is then said to all to have changed before it is stored: until
    /// it is, there is none, and of two that are set at once either may take the other along.
    /// </summary>
    public bool HasLog { get; init; }

    /// <summary>Whether live objects go on answering when the storage has ended: nobody else can say of them that they are to be forgotten.</summary>
    public bool AnswersAfterItsEnd => KeepsObjects && !HasLog;

    /// <summary>Whether it can tell of a tag whether that was invalidated, and so keeps results with tags.</summary>
    public bool KeepsTagged => KeepsObjects || HasLog;

    /// <summary>Whether an asynchronous call has looked, and found who else computes, when it comes back to its caller.</summary>
    public bool LooksAtOnce { get; init; } = true;

    /// <summary>Whether <see cref="StorageSuite.CreateBeside"/> gives another storage with the same entries.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether it tells what its entries take, in bytes.</summary>
    public bool KnowsItsSize { get; init; }

    /// <summary>How many bytes it holds at most; null: it is not bounded in bytes.</summary>
    public long? MaxSize { get; init; }

    /// <summary>How many times fewer rounds are enough where each change is written to a disk.</summary>
    public int Slowness { get; init; } = 1;

    /// <summary>Whether an entry of 16 MB is kept.</summary>
    public bool KeepsLargeEntries { get; init; } = true;
}
