using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Tests.Declaration;

public class MethodHasNoMatchingBodyTests
{
    [Fact]
    public async Task NoBody_IsReportedWithTheDeclarationToWrite() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial decimal {|MEMO001:Price|}(string symbol, int day);
        }
        """,
        "The memoized method 'Price' has nothing to compute with because its type has no method 'PriceCore'; add 'private static decimal PriceCore(string symbol, int day)'");

    [Fact]
    public async Task NoAsyncBody_IsReportedUnderItsOwnName() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial Task<int> {|MEMO001:LoadAsync|}(int id);
        }
        """,
        "The memoized method 'LoadAsync' has nothing to compute with because its type has no method 'LoadCoreAsync'; add 'private static Task<int> LoadCoreAsync(int id)'");

    [Fact]
    public async Task TwoBodies_AreReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial Task<int> {|MEMO001:LoadAsync|}(int id);

            private static Task<int> LoadCoreAsync(int id) => Task.FromResult(id);
            private static Task<int> LoadAsyncCore(int id) => Task.FromResult(id);
        }
        """,
        "The memoized method 'LoadAsync' has two bodies because 'LoadCoreAsync' and 'LoadAsyncCore' both match it; rename one or choose with Body");

    [Theory]
    [InlineData("int PriceCore(string symbol)", "it returns 'int' instead of 'decimal'")]
    [InlineData("decimal PriceCore()", "it has 0 parameters instead of 1")]
    [InlineData("decimal PriceCore(object symbol)", "its parameter 'symbol' is 'object' instead of 'string'")]
    public async Task BodyThatDiffers_IsReportedWithTheDifference(string body, string difference) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize]
            public static partial decimal {|MEMO001:Price|}(string symbol);

            private static {{body}} => default;
        }
        """,
        $"The method 'PriceCore' cannot be the body of 'Price' because {difference}; make it match or choose another method with Body");

    [Fact]
    public async Task NamedBodyThatIsMissing_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize(Body = {|MEMO001:"Compute"|})]
            public static partial decimal Price(string symbol);
        }
        """,
        "The memoized method 'Price' has nothing to compute with because its type has no method 'Compute'; add 'private static decimal Compute(string symbol)'");

    [Theory]
    [InlineData("")]
    [InlineData("private static decimal PriceCore(object symbol) => 1;")]
    [InlineData("private decimal PriceCore(string symbol) => 1;")]
    public async Task WithoutMatchingBody_TheBuildFailsButNotBeforeTheRulesSpeak(string other)
    {
        var run = await Rules.RunAsync(
            $$"""
            partial class Quotes
            {
                [Memoize]
                public static partial decimal Price(string symbol);

                {{other}}
            }
            """);

        // A build that has errors in declarations runs no analyzers.
        Assert.DoesNotContain(run.Compilation.GetDeclarationDiagnostics(TestContext.Current.CancellationToken), IsError);
        Assert.Equal("CS0103", Assert.Single(run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken), IsError).Id);
        Assert.Equal("MEMO001", Assert.Single(run.Diagnostics).Id);
    }

    [Fact]
    public async Task BodyByConvention_IsFound() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial decimal Price(string symbol, int day = 1);

            private static decimal PriceCore(string ofWhat, int on) => on;

            [Memoize]
            public static partial Task<int> LoadAsync(int id);

            private static async Task<int> LoadCoreAsync(int id) => await Task.FromResult(id);

            [Memoize]
            public static partial ValueTask<int> ReadAsync(int id);

            private static async ValueTask<int> ReadAsyncCore(int id) => await Task.FromResult(id);
        }
        """);

    [Fact]
    public async Task NamedBody_IsFound() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize(Body = nameof(Compute))]
            public static partial decimal Price(string symbol);

            private static decimal Compute(string symbol) => symbol.Length;
        }
        """);

    private static bool IsError(Diagnostic diagnostic) => diagnostic.Severity == DiagnosticSeverity.Error;
}
