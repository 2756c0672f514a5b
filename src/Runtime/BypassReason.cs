namespace Memo;

/// <summary>Why a call was computed without the cache.</summary>
public enum BypassReason
{
    /// <summary>The storage is <c>off</c>.</summary>
    Off,

    /// <summary>An argument cannot be keyed as it is at run time, such as an instance of a derived class or a customized culture.</summary>
    Argument,

    /// <summary>The call came with a token that was already cancelled, so the body decides with that token.</summary>
    Cancelled,

    /// <summary>The call was made by the computation of its own key, with other arguments that are excluded from the key.</summary>
    OwnKey,

    /// <summary>Waiting for the other computation would have closed a cycle of waits.</summary>
    WaitCycle,

    /// <summary>A synchronous caller waited longer than <c>MEMO_CACHE_WAIT</c> for the other computation.</summary>
    WaitTimeout,
}
