using Memo.Model.Equality;

namespace Memo.Model.Invalidations;

/// <summary>What a method forgets, and how it comes to know that its body has ended.</summary>
public sealed record InvalidationPlan
{
    public required CompletionFlow Flow { get; init; }

    /// <summary>Whether the body hands over a value when it has ended.</summary>
    public required bool HasResult { get; init; }

    /// <summary>What to forget, in the order of the attributes.</summary>
    public required EquatableArray<InvalidationModel> Invalidations { get; init; }

    /// <summary>Arguments passed by reference that are looked at before the body may have changed them.</summary>
    public required EquatableArray<CapturedArgument> Captured { get; init; }

    /// <summary>The parameters that have a value only when the body has returned, as code writes them.</summary>
    public required EquatableArray<string> OutParameters { get; init; }

    /// <summary>The variable for the body's result.</summary>
    public required string ResultLocal { get; init; }

    /// <summary>The variable for the body's task, where the method cannot await the body itself.</summary>
    public required string TaskLocal { get; init; }

    /// <summary>The variable for what the body threw before there was a task.</summary>
    public required string ExceptionLocal { get; init; }

    /// <summary>The local function that awaits the body's task.</summary>
    public required string AwaitingFunction { get; init; }
}
