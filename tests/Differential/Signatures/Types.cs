using System.Text.Json.Serialization;

namespace Memo.Differential.Tests.Signatures;

internal sealed record Money(decimal Amount, string? Currency);

internal sealed record Order(int Id, Customer? Customer, IReadOnlyList<Line?> Lines, DateTime At);

internal sealed record Line(string? Name, Money? Price);

internal sealed class Customer
{
    public string? Name { get; set; }

    public List<string?>? Tags { get; set; }

    public int[] Scores = [];
}

internal struct Sample
{
    public double Value;
    public long? Weight;
    public string? Label;
}

internal sealed class Settings
{
    public required string? Name { get; init; }

    public int Level { get; init; }

    public Dictionary<string, Money?>? Limits { get; init; }
}

internal record Animal(string? Name);

internal sealed record Dog(string? Name, int Age) : Animal(Name);

internal sealed record Page<T>(IReadOnlyList<T> Items, int Number);

internal sealed class Node
{
    public int Value { get; set; }

    public Node? Left { get; set; }

    public Node? Right { get; set; }
}

internal sealed record Tree(string? Label, ImmutableTrees Children);

internal readonly record struct ImmutableTrees(System.Collections.Immutable.ImmutableArray<Tree> Items);

internal abstract record Figure
{
    private Figure()
    {
    }

    internal sealed record Circle(double Radius) : Figure;

    internal sealed record Polygon(List<double> Sides) : Figure;
}

[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(Deleted), "deleted")]
internal abstract class Event
{
    public long Number { get; init; }
}

internal sealed class Created : Event
{
    public string? Name { get; init; }
}

internal sealed class Deleted : Event
{
    public bool IsForGood { get; init; }
}

internal readonly record struct Range(int From, int? To);
