namespace Memo.Engine;

/// <summary>What a flight was begun for.</summary>
internal enum FlightPurpose : byte
{
    /// <summary>A call that found nothing.</summary>
    Call,

    /// <summary>Somebody who asks for a new result, whatever is stored.</summary>
    Refresh,

    /// <summary>A stored result that is near the end of its life; nobody waits.</summary>
    Ahead,

    /// <summary>Writing a stored result anew, because it is used and lives on for as long as it is.</summary>
    Prolongation,

    /// <summary>Storing a value that somebody has set.</summary>
    Replacement,
}
