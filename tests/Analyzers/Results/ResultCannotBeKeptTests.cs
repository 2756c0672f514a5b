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
    [InlineData("object", "'object' may be any type at run time", "'object' may be any type at run time")]
    [InlineData("Task<Page>", "'Views' of 'Page' can be changed", "generated code can neither set 'Views' of 'Page' nor pass it to a constructor that stores it as it is")]
    [InlineData("(int, System.Text.StringBuilder)", "the private state of 'StringBuilder' cannot be seen from here", "nothing is known of the data that 'StringBuilder' holds")]
    public async Task MutableResultThatCannotBeCopied_IsReported(string type, string reason, string copying) => await Rules.RequireAsync(
        $$"""
        sealed class Page { public int Views { get; private set; } public void View() => Views++; }

        static partial class Reports
        {
            [Memoize]
            internal static partial {|MEMO006:{{type}}|} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """,
        $"The result of 'Render' cannot be handed to several callers because {reason} and it cannot be copied: {copying}; return data or set Results = ResultHandling.Share");

    [Theory]
    [InlineData("int[]", "")]
    [InlineData("Task<List<Page>>", "")]
    [InlineData("IReadOnlyList<int>", "(Results = ResultHandling.Copy)")]
    [InlineData("(int, Page)", "(Results = ResultHandling.Buffer)")]
    public async Task MutableResultThatCanBeCopied_IsFine(string type, string options) => await Rules.RequireAsync(
        $$"""
        sealed class Page { public string Title { get; set; } = ""; }

        static partial class Reports
        {
            [Memoize{{options}}]
            internal static partial {{type}} Render(int id);

            private static {{type}} RenderCore(int id) => throw new NotSupportedException();
        }
        """);

    [Fact]
    public async Task CopyOfWhatCannotBeCopied_IsReported() => await Rules.RequireAsync(
        """
        sealed class Page { private readonly int _views = 1; public int Twice() => 2 * _views; }

        static partial class Reports
        {
            [Memoize(Results = ResultHandling.Copy)]
            internal static partial {|MEMO006:Page|} Render(int id);

            private static Page RenderCore(int id) => new();
        }
        """,
        "The result of 'Render' cannot be copied because nothing that generated code can reach shows all of '_views' of 'Page'; return data that can be rebuilt or leave Results out");

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
