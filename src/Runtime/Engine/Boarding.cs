namespace Memo.Engine;

/// <summary>What a call that found nothing at first look is to do.</summary>
internal enum Boarding
{
    /// <summary>The result has come meanwhile.</summary>
    Hit,

    /// <summary>Run the body: the flight is the caller's.</summary>
    Started,

    /// <summary>Wait for the flight of another call.</summary>
    Joined,

    /// <summary>The flight is one that the call itself runs in.</summary>
    OwnKey,

    /// <summary>Nothing may be computed now: too many earlier computations have not heeded their deadline.</summary>
    Refused,
}
