namespace Memo.Model.Invalidations;

/// <summary>An argument passed by reference, as it was before the body ran.</summary>
/// <param name="Parameter">The parameter, as code writes it.</param>
/// <param name="Local">The variable that keeps its value.</param>
public sealed record CapturedArgument(string Parameter, string Local);
