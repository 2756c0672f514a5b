namespace Memo;

/// <summary>
/// What the instance of a memoized method means for its results.
/// </summary>
public enum InstanceHandling
{
    /// <summary>
    /// A sealed record or a struct that is data is part of the key by content. Of any other type all state must be stated: with
    /// <see cref="IncludeInKeyAttribute"/>, <see cref="ExcludeFromKeyAttribute"/> or <see cref="MemoizeAttribute.VaryBy"/>.
    /// </summary>
    Auto,

    /// <summary>Instances are interchangeable: whatever state of theirs is not stated does not change the answer.</summary>
    Shared,

    /// <summary>Results live and die with the instance, in memory only; they never keep it alive. For classes.</summary>
    PerInstance,
}
