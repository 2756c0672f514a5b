namespace Memo.Model.Methods;

/// <summary>How a method hands over its result.</summary>
public enum ResultFlow
{
    /// <summary>It returns the result.</summary>
    Direct,

    /// <summary>It returns a <c>Task</c> of the result.</summary>
    Task,

    /// <summary>It returns a <c>ValueTask</c> of the result.</summary>
    ValueTask,

    /// <summary>It returns an <c>IAsyncEnumerable</c>, which is read to its end once and then replayed.</summary>
    AsyncSequence,
}
