namespace Memo.Generator.Tests.Shapes;

/// <summary>Types that are data of every kind, as users write them.</summary>
internal static class ShapedTypes
{
    public const string Source =
        """
        using System.Collections.Frozen;
        using System.Collections.Immutable;
        using System.Text.Json.Serialization;

        namespace Shop;

        public enum Kind : byte { Book, Toy }

        public readonly record struct Point(int X, double Y);

        public sealed record Line(string Name, int Count, decimal? Price);

        public sealed record Order(int Id, List<Line> Lines, Kind Kind, Point? Place = null)
        {
            public string? Note { get; init; }
        }

        public record Animal(string Name);

        public sealed record Dog(string Name, int Age) : Animal(Name);

        public sealed class Node
        {
            public int Value { get; set; }

            public Node? Left { get; set; }

            public Node? Right { get; set; }

            public List<Node> Others { get; set; } = [];
        }

        public sealed record Tree(int Value, Tree? Left, Tree? Right);

        public sealed class Settings
        {
            public required string Name { get; init; }

            public required int[] Levels { get; set; }

            public bool IsOn { get; set; }

            public Kind[,]? Grid { get; set; }
        }

        [CacheDerivedType(typeof(Circle))]
        [CacheDerivedType(typeof(Square))]
        public abstract record Figure;

        public sealed record Circle(double Radius) : Figure;

        public sealed record Square(double Side, int[] Marks) : Figure;

        public sealed record Box<T>(T Value, T[] More);

        public struct Counter
        {
            public int Count;

            public string? Label { get; set; }
        }

        """;
}
