namespace Memo.Generator.Tests.Shapes;

/// <summary>Arguments are keyed by what is in them: equal content is a hit, any other content a miss.</summary>
public class ContentKeyTests
{
    /// <summary>A parameter, an argument, and arguments that no method could take for it.</summary>
    public static TheoryData<string, string, string[]> Arguments => new()
    {
        { "int[] a", "new[] { 1, 2 }", ["new[] { 2, 1 }", "new[] { 1, 2, 0 }", "new int[0]", "null!"] },
        { "int[][] a", "new int[][] { [1], [2, 3] }", ["new int[][] { [1, 2], [3] }", "new int[][] { [1], null! }"] },
        { "int[,] a", "new[,] { { 1, 2 }, { 3, 4 } }", ["new[,] { { 1, 2, 3, 4 } }", "new[,] { { 1, 3 }, { 2, 4 } }"] },
        { "string?[,][]? a", "new string?[1, 1][] { { [null] } }", ["new string?[1, 1][] { { [\"\"] } }", "null"] },
        { "List<string?> a", "new List<string?> { \"x\", null }", ["new List<string?> { null, \"x\" }", "new List<string?> { \"x\", \"\" }"] },
        { "IReadOnlyList<int> a", "new List<int> { 1 }", ["new List<int> { 2 }", "new[] { 1 }"] },
        { "IEnumerable<int> a", "new List<int> { 1 }", ["new List<int> { 2 }"] },
        { "Dictionary<Kind, decimal> a", "new Dictionary<Kind, decimal> { [Kind.Toy] = 1.0m }", ["new Dictionary<Kind, decimal> { [Kind.Toy] = 1.00m }", "new Dictionary<Kind, decimal> { [Kind.Book] = 1.0m }"] },
        { "HashSet<string> a", "new HashSet<string> { \"x\" }", ["new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"x\" }", "new HashSet<string> { \"X\" }"] },
        { "[Unordered] HashSet<int> a", "new HashSet<int> { 1, 2 }", ["new HashSet<int> { 1 }"] },
        { "ImmutableArray<int> a", "ImmutableArray.Create(1, 2)", ["ImmutableArray<int>.Empty", "default"] },
        { "Point a", "new Point(1, 0.0)", ["new Point(1, -0.0)", "new Point(2, 0.0)"] },
        { "Point? a", "new Point(0, 0)", ["null", "new Point(1, 0)"] },
        { "Order a", "new Order(1, [new Line(\"x\", 2, null)], Kind.Toy) { Note = \"n\" }", ["new Order(1, [new Line(\"x\", 2, 0)], Kind.Toy) { Note = \"n\" }", "new Order(1, [new Line(\"x\", 2, null)], Kind.Toy)", "new Order(1, [new Line(\"x\", 2, null)], Kind.Toy, default(Point)) { Note = \"n\" }"] },
        { "Tree? a", "new Tree(1, new Tree(2, null, null), null)", ["new Tree(1, null, new Tree(2, null, null))", "null"] },
        { "Node a", "new Node { Value = 1, Others = [new Node()] }", ["new Node { Value = 1 }", "new Node { Value = 1, Others = [new Node { Value = 1 }] }"] },
        { "Settings a", "new Settings { Name = \"a\", Levels = [1] }", ["new Settings { Name = \"a\", Levels = [2] }", "new Settings { Name = \"a\", Levels = [1], IsOn = true }", "new Settings { Name = \"a\", Levels = [1], Grid = new Kind[0, 1] }"] },
        { "Figure a", "new Circle(1)", ["new Square(1, [])", "new Circle(2)"] },
        { "Box<int> a, Box<Point> b", "new Box<int>(1, [2]), new Box<Point>(default, [])", ["new Box<int>(1, [3]), new Box<Point>(default, [])", "new Box<int>(1, [2]), new Box<Point>(default, [default])"] },
        { "(int Left, List<int> Right) a", "(1, new List<int> { 2 })", ["(1, new List<int> { 3 })", "(2, new List<int> { 2 })"] },
        { "(int, int, int, int, int, int, int, string[]) a", "(1, 2, 3, 4, 5, 6, 7, new[] { \"8\" })", ["(1, 2, 3, 4, 5, 6, 7, new[] { \"9\" })"] },
        { "Counter a", "new Counter { Count = 1, Label = \"l\" }", ["new Counter { Count = 1 }"] },
        { "KeyValuePair<string, int[]> a", "new KeyValuePair<string, int[]>(\"k\", [1])", ["new KeyValuePair<string, int[]>(\"k\", [2])"] },
        { "Memory<byte> a", "new byte[] { 1, 2 }", ["new byte[] { 1 }"] },
        { "ReadOnlySpan<int> a", "[1, 2]", ["[1]", "[2, 1]", "default"] },
        { "Span<Point> a, string b", "[new Point(1, 2)], \"\"", ["[new Point(2, 1)], \"\"", "[], \"\""] },
        { "params ReadOnlySpan<string> a", "\"x\", \"y\"", ["\"xy\"", "\"y\", \"x\""] },
        { "params Span<long> a", "1, 2", ["1"] },
        { "params int[] a", "1, 2", ["1", "2, 1"] },
        { "params List<int> a", "1, 2", ["1", "2, 1"] },
        { "int writer, int[] buffer, List<int> value, int[]? other, double hash", "1, [2], [3], null, 0.0", ["1, [2], [3], null, -0.0", "1, [3], [2], null, 0.0", "1, [2], [3], [], 0.0"] },
    };

    [Theory]
    [MemberData(nameof(Arguments))]
    public void EqualContent_IsAHitAndNothingElse(string parameters, string argument, string[] others)
    {
        var body = parameters.Replace("[Unordered] ", "", StringComparison.Ordinal);
        using var loaded = Memoized.Run(
            ShapedTypes.Source
            + $$"""
            public static partial class Case
            {
                private static int _calls;

                [Memoize]
                public static partial int F({{parameters}});

                private static int FCore({{body}}) => ++_calls;

                public static string Run() => string.Join(",", new[] { F({{argument}}), F({{argument}}), {{string.Concat(others.Select(other => $"F({other}), F({other}), "))}} F({{argument}}) });
            }
            """).RequireClean().Load();

        var expected = Enumerable.Range(1, others.Length + 1).SelectMany(call => new[] { call, call }).Append(1);
        Assert.Equal(string.Join(',', expected), loaded.Invoke<string>("Shop.Case", "Run"));
    }

    [Theory]
    [InlineData("Animal a", "new Dog(\"a\", 1)")]
    [InlineData("IEnumerable<int> a", "Enumerable.Range(0, 2).Where(number => number > 0)")]
    [InlineData("HashSet<int> a", "new HashSet<int>(EqualityComparer<int>.Create((left, right) => left == right, number => 0))")]
    [InlineData("Uri[] a", "new Uri[] { new DerivedUri() }")]
    [InlineData("Node a", "Cycle()")]
    [InlineData("Thrower a", "new Thrower()")]
    public void ArgumentThatIsNoData_IsComputedEachTime(string parameters, string argument)
    {
        using var loaded = Memoized.Run(
            ShapedTypes.Source
            + $$"""
            public sealed class DerivedUri() : Uri("http://a/");

            [MemoizeWith(typeof(ThrowingCodec))]
            public sealed class Thrower;

            public sealed class ThrowingCodec : ICacheCodec<Thrower>
            {
                public void Write(System.Buffers.IBufferWriter<byte> writer, Thrower value) => throw new InvalidOperationException();

                public Thrower Read(ReadOnlySpan<byte> bytes) => new();
            }

            public static partial class Case
            {
                private static int _calls;

                [Memoize]
                public static partial int F({{parameters}});

                private static int FCore({{parameters}}) => ++_calls;

                public static long Run() => F({{argument}}) + F({{argument}}) is 3 ? FCache.Statistics.Bypasses.Values.Sum() : -1;

                private static Node Cycle()
                {
                    var node = new Node();
                    node.Left = node;
                    return node;
                }
            }
            """).Load();

        Assert.Equal(2, loaded.Invoke<long>("Shop.Case", "Run"));
    }

    [Fact]
    public void ArgumentChangedAfterACall_LeavesItsAnswerAlone()
    {
        using var loaded = Memoized.Run(
            ShapedTypes.Source
            + """
            public static partial class Case
            {
                private static int _calls;

                [Memoize]
                public static partial int F(List<int> a);

                private static int FCore(List<int> a) => ++_calls;

                public static string Run()
                {
                    List<int> list = [1, 2];
                    var first = F(list);
                    list.Add(3);
                    return string.Join(",", new[] { first, F(list), F([1, 2]), F([1, 2, 3]) });
                }
            }
            """).RequireClean().Load();

        Assert.Equal("1,2,1,2", loaded.Invoke<string>("Shop.Case", "Run"));
    }

    [Fact]
    public void ArgumentChangedByTheBody_IsNotStored()
    {
        using var loaded = Memoized.Run(
            ShapedTypes.Source
            + """
            public static partial class Case
            {
                private static int _calls;

                [Memoize]
                public static partial int F(List<int> a);

                private static int FCore(List<int> a)
                {
                    a.Add(a.Count);
                    return ++_calls;
                }

                public static string Run()
                {
                    List<int> list = [7];
                    return string.Join(",", new[] { F(list), F([7]), F([7]), list.Count });
                }
            }
            """).RequireClean().Load();

        Assert.Equal("1,2,3,2", loaded.Invoke<string>("Shop.Case", "Run"));
    }

    [Fact]
    public async Task Handle_TakesTheSameArguments()
    {
        using var loaded = Memoized.Run(
            ShapedTypes.Source
            + """
            public static partial class Case
            {
                private static int _calls;

                [Memoize]
                public static partial int F(ReadOnlySpan<int> a, List<Point> b);

                private static int FCore(ReadOnlySpan<int> a, List<Point> b) => ++_calls;

                public static async Task<string> Run()
                {
                    var set = FCache.KeyOf([1], [default]).Equals(FCache.KeyOf([1], [default]));
                    FCache.Set([1], [], 100);
                    await FCache.SetAsync([2], [], 200);
                    var found = FCache.TryGet([1], [], out var value);
                    var other = await FCache.TryGetAsync([2], []);
                    FCache.Invalidate([1], []);
                    await FCache.InvalidateAsync([2], []);
                    return $"{set},{found},{value},{other.Value},{F([1], [])},{F([2], [])},{FCache.Refresh([2], [])},{F([2], [])}";
                }
            }
            """).RequireClean().Load();

        Assert.Equal("True,True,100,200,1,2,3,3", await loaded.Invoke<Task<string>>("Shop.Case", "Run"));
    }
}
