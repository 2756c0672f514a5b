namespace Memo;

/// <summary>How far an invalidation has come when the call returns.</summary>
public enum Invalidation
{
    /// <summary>Every level, process and host that shares the entry has forgotten it, or cannot serve it any more.</summary>
    Delivered,

    /// <summary>This process serves the entry no more; a level that cannot be reached now will hear of it later.</summary>
    Pending,
}
