namespace Memo.Soak.Tests.Sequential;

/// <summary>What a <see cref="Step"/> does.</summary>
internal enum Act
{
    Call,
    TryGet,
    Set,
    Refresh,
    Invalidate,
    InvalidateItemTag,
    InvalidateKindTag,
    ClearMethod,
    ClearStorage,
    AdvanceABit,
    AdvanceALot,

    /// <summary>Bodies of the argument throw from now on, or not any more.</summary>
    BreakOrMend,

    /// <summary>The storage loses an entry, where it can be made to.</summary>
    Lose,

    /// <summary>The storage throws from now on, or not any more, where it can be made to.</summary>
    BreakOrMendStorage,

    /// <summary>Another storage that holds nothing becomes the default.</summary>
    ReplaceStorage,
}
