namespace Memo.Model.Invalidations;

/// <summary>When the body of a method has ended.</summary>
public enum CompletionFlow
{
    /// <summary>When it has returned.</summary>
    Direct,

    /// <summary>When its task is complete, which the method awaits.</summary>
    Awaited,

    /// <summary>When its task is complete, which the method must leave to another: C# does not let it await.</summary>
    HandedOver,
}
