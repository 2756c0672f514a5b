namespace Memo.Engine;

/// <summary>What a look into a store is for.</summary>
internal enum Look
{
    /// <summary>A call wants the result: what is found is counted as a hit.</summary>
    Call,

    /// <summary>Somebody wants to know whether there is a result.</summary>
    Peek,

    /// <summary>Computing has failed, and a result past its expiration will do, as long as its fail-safe time lasts.</summary>
    Rescue,
}
