namespace Memo.Levels.Bytes.Level;

/// <summary>What came of asking a level for an entry.</summary>
internal enum LevelOutcome
{
    /// <summary>There is none, or none that may be read.</summary>
    Missing,

    /// <summary>There are bytes.</summary>
    Found,

    /// <summary>The storage threw, or took too long.</summary>
    Failed,
}
