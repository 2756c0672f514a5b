using Memo.Model.Shapes;

namespace Memo.Model.Methods;

/// <summary>What a memoized method remembers.</summary>
/// <param name="Flow">How it is handed over.</param>
/// <param name="Type">Its type; <c>object</c> stands in for <c>dynamic</c>.</param>
/// <param name="FlowType">The type handed over: the result's own, or a task of it.</param>
/// <param name="NullForgiving">What follows an expression for it where the method promises more about null than the type says.</param>
/// <param name="MayBeNull">Whether a failed look-up leaves a null behind.</param>
public sealed record ResultModel(ResultFlow Flow, string Type, string FlowType, string NullForgiving, bool MayBeNull)
{
    /// <summary>The result as data; null where it can only be shared.</summary>
    public Shape? Shape { get; init; }

    /// <summary>The type of the items of a lazy sequence that is read to its end before it is kept; null for any other result.</summary>
    public string? BufferedItemType { get; init; }
}
