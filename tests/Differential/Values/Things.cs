using System.Collections.Immutable;
using Memo.Differential.Tests.Signatures;

namespace Memo.Differential.Tests.Values;

/// <summary>Hostile values of the types that the signatures declare.</summary>
internal static class Things
{
    public static Money Money(this Hostile values) => new(values.Decimal(), values.Text());

    public static Line Line(this Hostile values) => new(values.Text(), values.Maybe(values.Money));

    public static Customer Customer(this Hostile values) => new()
    {
        Name = values.Text(),
        Tags = values.Maybe(() => values.List(values.Text)),
        Scores = values.Array(values.Int),
    };

    public static Order Order(this Hostile values) => new(
        values.Next(3),
        values.Maybe(values.Customer),
        values.Next(2) == 0 ? values.List(() => values.Maybe(values.Line)) : values.Array(() => values.Maybe(values.Line)),
        values.DateTime());

    public static Sample Sample(this Hostile values) => new() { Value = values.Double(), Weight = values.MaybeValue(values.Long), Label = values.Text() };

    public static Settings Settings(this Hostile values) => new()
    {
        Name = values.Text(),
        Level = values.Next(2),
        Limits = values.Maybe(() => values.Array(values.Name).Distinct().ToDictionary(name => name, _ => values.Maybe(values.Money))),
    };

    public static Animal Animal(this Hostile values) => values.Next(3) == 0 ? new Dog(values.Text(), values.Next(2)) : new Animal(values.Text());

    public static Node Node(this Hostile values, int depth = 0) => new()
    {
        Value = values.Next(3),
        Left = depth < 4 && values.Bool() ? values.Node(depth + 1) : null,
        Right = depth < 4 && values.Next(3) == 0 ? values.Node(depth + 1) : null,
    };

    public static Tree Tree(this Hostile values, int depth = 0) => new(
        values.Text(),
        new ImmutableTrees(depth < 3 ? ImmutableArray.Create(values.Array(() => values.Tree(depth + 1), 2)) : []));

    public static Figure Figure(this Hostile values) =>
        values.Bool() ? new Figure.Circle(values.Double()) : new Figure.Polygon(values.List(values.Double));

    public static Event Event(this Hostile values) =>
        values.Bool() ? new Created { Number = values.Long(), Name = values.Text() } : new Deleted { Number = values.Long(), IsForGood = values.Bool() };
}
