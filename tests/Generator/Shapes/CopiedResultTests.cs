namespace Memo.Generator.Tests.Shapes;

/// <summary>A result that can be changed is each caller's own; one that cannot is shared.</summary>
public class CopiedResultTests
{
    /// <summary>A result, what makes it, what changes it, and what then must be as it was.</summary>
    public static TheoryData<string, string, string, string> Mutable => new()
    {
        { "int[]", "[1, 2]", "r[0] = 9", "r[0] == 1" },
        { "List<int>", "[1]", "r.Add(2)", "r.Count == 1" },
        { "Task<List<int>>", "Task.FromResult<List<int>>([1])", "r.Result.Add(2)", "r.Result.Count == 1" },
        { "ValueTask<List<int>>", "new(new List<int> { 1 })", "r.Result.Add(2)", "r.Result.Count == 1" },
        { "IReadOnlyList<int>", "new List<int> { 1 }", "((List<int>)r).Add(2)", "r.Count == 1" },
        { "Dictionary<Kind, List<int>>", "new() { [Kind.Toy] = [1] }", "r[Kind.Toy].Add(2)", "r[Kind.Toy].Count == 1" },
        { "Kind[,]", "new Kind[1, 1]", "r[0, 0] = Kind.Toy", "r[0, 0] == Kind.Book" },
        { "Order", "new Order(1, [], Kind.Toy) { Note = \"n\" }", "r.Lines.Add(null!)", "r is { Id: 1, Lines.Count: 0, Kind: Kind.Toy, Note: \"n\", Place: null }" },
        { "Order?", "new Order(1, [], Kind.Toy)", "r!.Lines.Add(null!)", "r!.Lines.Count == 0" },
        { "Settings", "new Settings { Name = \"a\", Levels = [1], IsOn = true }", "(r.Levels, r.IsOn) = ([], false)", "r is { Name: \"a\", Levels.Length: 1, IsOn: true, Grid: null }" },
        { "Node", "new Node { Value = 1, Left = new() { Value = 2 } }", "r.Left!.Value = 3", "r is { Value: 1, Left.Value: 2, Right: null, Others.Count: 0 }" },
        { "Figure", "new Square(2, [1])", "((Square)r).Marks[0] = 2", "r is Square { Side: 2, Marks: [1] }" },
        { "Box<int>", "new Box<int>(1, [2])", "r.More[0] = 3", "r is { Value: 1, More: [2] }" },
        { "(int Left, List<int> Right)", "(1, [2])", "r.Right.Clear()", "r is (1, [2])" },
        { "(int, int, int, int, int, int, int, int[])", "(1, 2, 3, 4, 5, 6, 7, [8])", "r.Item8[0] = 9", "r is (1, 2, 3, 4, 5, 6, 7, [8])" },
        { "KeyValuePair<string, int[]>?", "new(\"k\", [1])", "r!.Value.Value[0] = 2", "r!.Value.Value[0] == 1" },
    };

    public static TheoryData<string, string> Immutable => new()
    {
        { "string", "$\"{a}\"" },
        { "Line", "new Line(\"l\", a, null)" },
        { "Tree?", "new Tree(a, null, null)" },
        { "ImmutableList<Line>", "[new Line(\"l\", a, null)]" },
        { "FrozenDictionary<string, int>", "new Dictionary<string, int> { [\"a\"] = 1 }.ToFrozenDictionary()" },
        { "Circle", "new Circle(a)" },
    };

    [Theory]
    [MemberData(nameof(Mutable))]
    public void ChangeOfOneCallersResult_ReachesNoOther(string result, string expression, string change, string check)
    {
        using var loaded = Load(result, expression, $"var r = F(1); {change}; r = F(1); var second = {check}; {change}; r = F(1); return second && {check} && FCache.Statistics.Computations == 1;");

        Assert.True(loaded.Invoke<bool>("Shop.Case", "Run"));
    }

    [Theory]
    [MemberData(nameof(Immutable))]
    public void ImmutableResult_IsShared(string result, string expression)
    {
        using var loaded = Load(result, expression, "return ReferenceEquals(F(1), F(1)) && FCache.Statistics.Computations == 1;");

        Assert.True(loaded.Invoke<bool>("Shop.Case", "Run"));
    }

    [Fact]
    public void SharedReferencesWithinAResult_StaySharedInItsCopies()
    {
        using var loaded = Load(
            "Node",
            "Diamond()",
            "var r = F(1); r = F(1); return ReferenceEquals(r.Left, r.Right) && ReferenceEquals(r, r.Left!.Others[0]) && FCache.Statistics.Computations == 1;",
            """
            private static Node Diamond()
            {
                var part = new Node();
                var whole = new Node { Left = part, Right = part };
                part.Others.Add(whole);
                return whole;
            }
            """);

        Assert.True(loaded.Invoke<bool>("Shop.Case", "Run"));
    }

    [Fact]
    public void ResultOfADerivedType_IsNotStored()
    {
        using var loaded = Load("Animal", "new Dog(\"d\", a)", "return F(1) is Dog && F(1) is Dog && FCache.Statistics.Computations == 2;");

        Assert.True(loaded.Invoke<bool>("Shop.Case", "Run"));
    }

    [Fact]
    public void SharedOnRequest_IsTheSameObject()
    {
        using var loaded = Load("List<int>", "[a]", "return ReferenceEquals(F(1), F(1));", options: "(Results = ResultHandling.Share)");

        Assert.True(loaded.Invoke<bool>("Shop.Case", "Run"));
    }

    [Theory]
    [InlineData("IEnumerable<int>", "Enumerable.Range(a, 2)", "F(1).Sum() == 3 && F(1).Sum() == 3 && FCache.Statistics.Computations == 1")]
    [InlineData("IEnumerable<string>?", "null", "F(1) is null && F(1) is null && FCache.Statistics.Computations == 1")]
    [InlineData("Task<IEnumerable<int>>", "Task.FromResult(Enumerable.Range(a, 2))", "F(1).Result.Sum() == 3 && F(1).Result.Sum() == 3 && FCache.Statistics.Computations == 1")]
    [InlineData("ValueTask<IEnumerable<int>?>", "default", "F(1).Result is null && F(1).Result is null && FCache.Statistics.Computations == 1")]
    public void LazyResultOnRequest_IsReadToItsEndOnce(string result, string expression, string check)
    {
        using var loaded = Load(result, expression, $"return {check};", options: "(Results = ResultHandling.Buffer)");

        Assert.True(loaded.Invoke<bool>("Shop.Case", "Run"));
    }

    [Theory]
    [InlineData("int", "yield return a; await Task.Yield(); yield return a + 1;", "Sum(F(1)) == 3 && Sum(F(1)) == 3 && computed == 1 && FCache.Statistics.Computations == 1")]
    [InlineData("int", "await Task.Yield(); yield break;", "Sum(F(1)) == 0 && Sum(F(1)) == 0 && computed == 1")]
    [InlineData("int", "yield return a; await Task.Yield(); throw new InvalidOperationException();", "Throws(F(1)) && Throws(F(1)) && computed == 2")]
    [InlineData("List<int>", "await Task.Yield(); yield return new List<int> { a };", "Clear(F(1)) == 1 && Clear(F(1)) == 1 && computed == 1")]
    public void AwaitedSequenceOnRequest_IsReadToItsEndOnce(string item, string body, string check)
    {
        using var loaded = Memoized.Run(
            $$"""
            using System.Runtime.CompilerServices;

            namespace Shop;

            public static partial class Case
            {
                private static int computed;

                [Memoize(Results = ResultHandling.Buffer)]
                public static partial IAsyncEnumerable<{{item}}> F(int a, CancellationToken token = default);

                private static async IAsyncEnumerable<{{item}}> FCore(int a, [EnumeratorCancellation] CancellationToken token)
                {
                    computed++;
                    {{body}}
                }

                public static bool Run() => {{check}};

                private static int Sum(IAsyncEnumerable<int> items) => items.ToBlockingEnumerable().Sum();

                private static bool Throws(IAsyncEnumerable<int> items)
                {
                    try
                    {
                        Sum(items);
                        return false;
                    }
                    catch (InvalidOperationException)
                    {
                        return true;
                    }
                }

                private static int Clear(IAsyncEnumerable<List<int>> lists)
                {
                    var count = 0;
                    foreach (var list in lists.ToBlockingEnumerable())
                    {
                        count += list.Count;
                        list.Clear();
                    }

                    return count;
                }
            }
            """).RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("Shop.Case", "Run"));
    }

    private static TestKit.LoadedAssembly Load(string result, string expression, string run, string members = "", string options = "") =>
        Memoized.Run(
            ShapedTypes.Source
            + $$"""
            public static partial class Case
            {
                [Memoize{{options}}]
                public static partial {{result}} F(int a);

                private static {{result}} FCore(int a) => {{expression}};

                public static bool Run()
                {
                    {{run}}
                }

                {{members}}
            }
            """).RequireClean().Load();
}
