namespace Memo.Analyzers.Tests.Results;

public class MethodReturnsNothingToRememberTests
{
    [Theory]
    [InlineData("void")]
    [InlineData("Task")]
    [InlineData("ValueTask")]
    public async Task NoResult_IsReported(string type) => await Rules.RequireAsync(
        $$"""
        static partial class Reports
        {
            [Memoize]
            public static partial {|MEMO005:{{type}}|} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """,
        $"The method 'Render' leaves nothing to remember because it returns '{type}'; return what it computes or remove [Memoize]");

    [Theory]
    [InlineData("int")]
    [InlineData("Task<int>")]
    [InlineData("ValueTask<int>")]
    public async Task Result_IsFine(string type) => await Rules.RequireAsync(
        $$"""
        static partial class Reports
        {
            [Memoize]
            public static partial {{type}} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """);
}
