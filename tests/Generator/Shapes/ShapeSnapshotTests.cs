using System.Runtime.CompilerServices;

namespace Memo.Generator.Tests.Shapes;

/// <summary>What users find in the generated files where arguments and results are more than scalars; each is run as well.</summary>
public class ShapeSnapshotTests
{
    [Fact]
    public void RecordArgument() => MatchAndRun(
        """
        namespace Shop;

        public enum Size : byte { Small, Large }

        public sealed record Order(int Id, string? Customer, Size Size, Uri Source)
        {
            public decimal? Discount { get; init; }
        }

        public static partial class Quotes
        {
            [Memoize]
            public static partial decimal Price(string currency, Order order, DateOnly day);

            private static decimal PriceCore(string currency, Order order, DateOnly day) => order.Id + day.Day;

            public static bool Run() => Price("EUR", new(1, "c", Size.Large, new("http://a/")), new(1, 1, 2)) == Price("EUR", new(1, "c", Size.Large, new("http://a/")), new(1, 1, 2));
        }
        """,
        "Shop.Quotes");

    [Fact]
    public void ListResult() => MatchAndRun(
        """
        namespace Shop;

        public sealed class Line
        {
            public required string Name { get; init; }

            public int Count { get; set; }

            public List<string> Notes { get; set; } = [];
        }

        public static partial class Carts
        {
            [Memoize(Expiration = "10m")]
            public static partial Task<List<Line>?> LinesAsync(int cart, CancellationToken cancellationToken = default);

            private static Task<List<Line>?> LinesCoreAsync(int cart, CancellationToken cancellationToken) => Task.FromResult<List<Line>?>([new() { Name = "n" }]);

            public static bool Run() => LinesAsync(1).Result![0].Name == LinesAsync(1).Result![0].Name;
        }
        """,
        "Shop.Carts");

    [Fact]
    public void Tree() => MatchAndRun(
        """
        public sealed class Node
        {
            public int Value { get; set; }

            public Node? Left { get; set; }

            public Node? Right { get; set; }
        }

        public static partial class Trees
        {
            [Memoize]
            public static partial Node Mirror(Node node);

            private static Node MirrorCore(Node node) => new() { Value = node.Value, Left = node.Right, Right = node.Left };

            public static bool Run() => Mirror(new() { Left = new() }).Right is { Value: 0 } && Mirror(new() { Left = new() }).Left is null;
        }
        """,
        "Trees");

    [Fact]
    public void Hierarchy() => MatchAndRun(
        """
        namespace Shop;

        [CacheDerivedType(typeof(Circle))]
        [CacheDerivedType(typeof(Polygon))]
        public abstract record Figure(string Name);

        public sealed record Circle(string Name, double Radius) : Figure(Name);

        public record Polygon(string Name, (double X, double Y)[] Points) : Figure(Name);

        public static partial class Figures
        {
            [Memoize]
            public static partial Figure Grow(Figure figure);

            private static Figure GrowCore(Figure figure) => figure;

            public static bool Run() => Grow(new Circle("c", 1)) is Circle { Radius: 1 } && Grow(new Polygon("p", [(1, 2)])) is Polygon { Points: [(1, 2)] };
        }
        """,
        "Shop.Figures");

    [Fact]
    public void CollectionsAndTuples() => MatchAndRun(
        """
        using System.Collections.Immutable;

        public static partial class Tables
        {
            [Memoize]
            public static partial (ImmutableArray<int> Ids, string? Name) Find(
                Dictionary<DayOfWeek, decimal[]> prices,
                int[,][] table,
                [Unordered] HashSet<string> names,
                (int Left, DateTime? Right) pair);

            private static (ImmutableArray<int> Ids, string? Name) FindCore(Dictionary<DayOfWeek, decimal[]> prices, int[,][] table, HashSet<string> names, (int Left, DateTime? Right) pair)
                => ([pair.Left], names.First());

            public static bool Run() => Find([], new int[1, 1][], ["a"], (1, null)).Ids[0] == Find([], new int[1, 1][], ["a"], (1, null)).Ids[0];
        }
        """,
        "Tables");

    [Fact]
    public void Spans() => MatchAndRun(
        """
        public static partial class Sums
        {
            [Memoize]
            public static partial long Sum(params ReadOnlySpan<int> numbers);

            private static long SumCore(params ReadOnlySpan<int> numbers) => numbers.Length;

            [Memoize]
            public static partial int Sort(Span<string?> names, bool isDescending);

            private static int SortCore(Span<string?> names, bool isDescending)
            {
                names.Sort();
                return names.Length;
            }

            public static bool Run()
            {
                string?[] names = ["b", "a"];
                return Sum(1, 2) == Sum(1, 2) && Sort(names, false) == 2 && names[0] == "a";
            }
        }
        """,
        "Sums");

    [Fact]
    public void OwnCodec() => MatchAndRun(
        """
        using System.Buffers;

        [MemoizeWith(typeof(GridCodec))]
        public sealed class Grid(byte side)
        {
            public byte Side => side;
        }

        public sealed class GridCodec : ICacheCodec<Grid>
        {
            public void Write(IBufferWriter<byte> writer, Grid value) => writer.Write([value.Side]);

            public Grid Read(ReadOnlySpan<byte> bytes) => new(bytes[0]);
        }

        public static partial class Grids
        {
            [Memoize]
            public static partial int Area(Grid grid);

            private static int AreaCore(Grid grid) => grid.Side * grid.Side;

            public static bool Run() => Area(new(2)) == 4 && Area(new(2)) == 4 && AreaCache.Statistics.Computations == 1;
        }
        """,
        "Grids");

    [Fact]
    public void TypesOfOneClass() => MatchAndRun(
        """
        public partial class Box<T>
        {
            public sealed record Entry(string Name, T Value, List<T> More);

            private protected record struct Pair(int Left, int Right);

            [Memoize]
            public static partial Entry? Find(Entry? entry);

            private static Entry? FindCore(Entry? entry) => entry;

            [Memoize]
            private static partial int Sum(Pair[] pairs);

            private static int SumCore(Pair[] pairs) => pairs.Sum(pair => pair.Left + pair.Right);

            internal static int Sum() => Sum([new(1, 2)]) + Sum([new(1, 2)]);
        }

        public static class Boxes
        {
            public static bool Run() => Box<int>.Sum() == 6 && Box<int>.Find(new("n", 1, [2]))?.More[0] == 2;
        }
        """,
        "Boxes");

    private static void MatchAndRun(string source, string type, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        using var loaded = Memoized.Match(source, test, file).Load();
        Assert.True(loaded.Invoke<bool>(type, "Run"));
    }
}
