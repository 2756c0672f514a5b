namespace Memo.Model.Shapes;

/// <summary>What stands in the way of a type, and where.</summary>
/// <param name="Path">The way from the parameter or result to the offending member: <c>order.Customer.Connection</c>.</param>
/// <param name="Type">The type found there.</param>
/// <param name="Reason">What is wrong with it, as the end of a sentence after "because".</param>
/// <param name="Kind">Of what kind it is.</param>
public sealed record Obstacle(string Path, string Type, string Reason, ObstacleKind Kind = ObstacleKind.NoData)
{
    /// <summary>The same obstacle, seen from where the type that has it is found.</summary>
    internal Obstacle Behind(string path) => path.Length == 0 ? this : this with { Path = path + Path };
}
