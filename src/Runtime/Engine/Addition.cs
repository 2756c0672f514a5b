namespace Memo.Engine;

/// <summary>What has become of a result that was to be stored.</summary>
internal enum Addition
{
    /// <summary>It is there, in place of what was there before.</summary>
    Stored,

    /// <summary>It cannot be stored as it is; what was there before still is.</summary>
    Refused,

    /// <summary>The storage threw: it, or what was there before, may be there or not.</summary>
    Failed,
}
