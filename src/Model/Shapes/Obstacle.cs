namespace Memo.Model.Shapes;

/// <summary>What stands in the way of a type, and where.</summary>
/// <param name="Path">The way from the parameter or result to the offending member: <c>order.Customer.Connection</c>.</param>
/// <param name="Type">The type found there.</param>
/// <param name="Reason">What is wrong with it, as the end of a sentence after "because".</param>
public sealed record Obstacle(string Path, string Type, string Reason);
