namespace Memo;

/// <summary>Why a call was computed without the cache, or its result was kept from it.</summary>
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

    /// <summary>
    /// An argument was not the same any more when the body had returned, so the result was returned and not stored, and callers
    /// that waited for it computed for themselves.
    /// </summary>
    ArgumentChanged,

    /// <summary>
    /// The result cannot be copied or encoded as it is at run time: an instance of another type, too deep, too large, or its
    /// members threw. It was returned and not stored; where it could not be copied, callers that waited computed for themselves.
    /// </summary>
    Result,

    /// <summary>The call was made in a <see cref="MemoScope.Bypass"/>.</summary>
    Scope,

    /// <summary>
    /// The storage keeps bytes and the method's results cannot be kept as bytes: their type has no codec, or it is not known which
    /// version of the code the process runs.
    /// </summary>
    NotPersistable,

    /// <summary>
    /// The result is larger than the storage's bound in bytes, or than what it takes as one entry, or too deep or with too many parts to
    /// be measured. It was returned and not stored; callers that waited got it too.
    /// </summary>
    TooLarge,
}
