namespace Memo.Analyzers.Tests.Results;

public class ResultCannotBeKeptTests
{
    [Theory]
    [InlineData("Stream", "'Stream' is used up by its first reader")]
    [InlineData("Task<StreamReader>", "the first caller to dispose of 'StreamReader' would end it for all")]
    [InlineData("IEnumerator<int>", "'IEnumerator<int>' is used up by its first reader")]
    [InlineData("Task<Task<int>>", "'Task<int>' is not a result yet")]
    [InlineData("ReadOnlySpan<char>", "'ReadOnlySpan<char>' is a ref struct, which does not outlive the call")]
    public async Task ResultForOneUse_IsReported(string type, string reason) => await Rules.RequireAsync(
        $$"""
        static partial class Reports
        {
            [Memoize]
            public static partial {|MEMO006:{{type}}|} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """,
        $"The result of 'Render' cannot be kept because {reason}; return the data it stands for");

    [Theory]
    [InlineData("IEnumerable<int>", "IEnumerable<int>")]
    [InlineData("IAsyncEnumerable<int>", "IAsyncEnumerable<int>")]
    [InlineData("Task<IQueryable<int>>", "IQueryable<int>")]
    public async Task LazyResult_IsReported(string type, string result) => await Rules.RequireAsync(
        $$"""
        static partial class Reports
        {
            [Memoize]
            public static partial {|MEMO006:{{type}}|} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """,
        $"The result of 'Render' cannot be kept because '{result}' computes its items anew for each reader; return a collection that holds them");

    [Theory]
    [InlineData("int[]", "the elements of 'int[]' can be changed")]
    [InlineData("List<int>", "callers could change 'List<int>'")]
    [InlineData("Task<Page>", "'Title' of 'Page' can be changed")]
    [InlineData("(int, Page)", "'Title' of 'Page' can be changed")]
    [InlineData("IReadOnlyList<int>", "'IReadOnlyList<int>' may be any type at run time")]
    public async Task MutableResult_IsReported(string type, string reason) => await Rules.RequireAsync(
        $$"""
        sealed class Page { public string Title { get; set; } = ""; }

        static partial class Reports
        {
            [Memoize]
            internal static partial {|MEMO006:{{type}}|} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """,
        $"The result of 'Render' cannot be handed to several callers because {reason}; return an immutable type or set Results = ResultHandling.Share");

    [Fact]
    public async Task MutableResultThatIsShared_IsFine() => await Rules.RequireAsync(
        """
        static partial class Reports
        {
            [Memoize(Results = ResultHandling.Share)]
            public static partial int[] Render(int id);

            private static int[] RenderCore(int id) => [id];
        }
        """);

    [Theory]
    [InlineData("int")]
    [InlineData("string?")]
    [InlineData("Task<Page>")]
    [InlineData("(int, Page?)")]
    [InlineData("ValueTask<System.Collections.Immutable.ImmutableArray<Page>>")]
    [InlineData("System.Collections.Frozen.FrozenDictionary<string, Page>")]
    public async Task ImmutableResult_IsFine(string type) => await Rules.RequireAsync(
        $$"""
        sealed record Page(string Title, int Number);

        static partial class Reports
        {
            [Memoize]
            internal static partial {{type}} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """);
}
