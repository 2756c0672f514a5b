namespace Memo.Analyzers.Tests.Results;

public class ResultIsLazyTests
{
    [Theory]
    [InlineData("IEnumerable<int>", "IEnumerable<int>")]
    [InlineData("IAsyncEnumerable<int>", "IAsyncEnumerable<int>")]
    [InlineData("Task<IQueryable<int>>", "IQueryable<int>")]
    public async Task LazyResult_IsReported(string type, string result) => await Rules.RequireAsync(
        $$"""
        static partial class Reports
        {
            [Memoize]
            public static partial {|MEMO007:{{type}}|} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """,
        $"The result of 'Render' cannot be kept because '{result}' computes its items anew for each reader; return a collection that holds them, or set Results = ResultHandling.Buffer on an IEnumerable<T>");

    [Fact]
    public async Task BufferedSequence_IsFine() => await Rules.RequireAsync(
        """
        static partial class Reports
        {
            [Memoize(Results = ResultHandling.Buffer)]
            public static partial IEnumerable<int> Render(int id);

            private static IEnumerable<int> RenderCore(int id)
            {
                yield return id;
            }
        }
        """);
}
