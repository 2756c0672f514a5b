namespace Memo.Generator.Tests.Shapes;

/// <summary>A hit allocates nothing, however the key's content is put together.</summary>
public class HitAllocationTests
{
    [Theory]
    [InlineData("int[] a", "Enumerable.Range(0, 250).ToArray()")]
    [InlineData("List<string> a", "Enumerable.Range(0, 30).Select(number => $\"item {number}\").ToList()")]
    [InlineData("Order a", "new Order(1, [new Line(\"x\", 2, 3m), new Line(\"y\", 4, null)], Kind.Toy, new Point(1, 2)) { Note = \"n\" }")]
    [InlineData("Figure a", "new Square(1, [1, 2, 3])")]
    [InlineData("Dictionary<Kind, int> a", "new Dictionary<Kind, int> { [Kind.Toy] = 1 }")]
    [InlineData("(Point Left, double[,] Right) a", "(new Point(1, 2), new double[4, 5])")]
    public void HitWithContent_AllocatesNothing(string parameter, string argument) => RequireNothing(parameter, $"var a = {argument};", "a");

    [Theory]
    [InlineData("ReadOnlySpan<int> a", "Span<int> a = stackalloc int[200];")]
    [InlineData("Span<long> a", "Span<long> a = stackalloc long[100];")]
    [InlineData("params ReadOnlySpan<int> a", "ReadOnlySpan<int> a = [1, 2, 3];")]
    public void HitWithSpan_AllocatesNothing(string parameter, string argument) => RequireNothing(parameter, argument, "a");

    [Fact]
    public void HitWithSpanOfLiterals_AllocatesNothing() => RequireNothing("params ReadOnlySpan<string> a", "", "\"x\", \"y\"");

    private static void RequireNothing(string parameter, string declaration, string argument)
    {
        using var loaded = Memoized.Run(
            ShapedTypes.Source
            + $$"""
            public static partial class Case
            {
                [Memoize]
                public static partial long F({{parameter}});

                private static long FCore({{parameter}}) => 1;

                public static long Run()
                {
                    {{declaration}}
                    for (var i = 0; i < 100; i++)
                    {
                        F({{argument}});
                    }

                    var before = GC.GetAllocatedBytesForCurrentThread();
                    for (var i = 0; i < 100; i++)
                    {
                        F({{argument}});
                    }

                    return GC.GetAllocatedBytesForCurrentThread() - before + FCache.Statistics.Computations - 1;
                }
            }
            """).RequireClean().Load();

        Assert.Equal(0, loaded.Invoke<long>("Shop.Case", "Run"));
    }
}
