namespace Memo.Analyzers.Tests.Options;

public class PredicateIsUnfitTests
{
    [Theory]
    [InlineData("", "there is no such method")]
    [InlineData("private static bool IsGood;", "there is no such method")]
    [InlineData("private bool IsGood(string symbol, decimal result) => true;", "it is not static")]
    [InlineData("private static int IsGood(string symbol, decimal result) => 1;", "it returns 'int' instead of 'bool'")]
    [InlineData("private static bool IsGood(decimal result) => true;", "it takes other parameters")]
    [InlineData("private static bool IsGood(string symbol, double result) => true;", "it takes other parameters")]
    [InlineData("private static bool IsGood(string symbol, CancellationToken token, decimal result) => true;", "it takes other parameters")]
    [InlineData("private static bool IsGood(string symbol, ref decimal result) => true;", "it takes other parameters")]
    [InlineData("private static bool IsGood<T>(string symbol, decimal result) => true;", "it has other type parameters")]
    public async Task PredicateThatDoesNotFit_IsReported(string predicate, string reason) => await Rules.RequireAsync(
        $$"""
        #pragma warning disable CS0169
        partial class Quotes
        {
            {{predicate}}

            [Memoize(When = {|MEMO043:"IsGood"|})]
            public static partial Task<decimal> Price(string symbol, CancellationToken token);

            private static Task<decimal> PriceCore(string symbol, CancellationToken token) => Task.FromResult(1m);
        }
        """,
        $"The predicate 'IsGood' of 'Price' cannot say what is stored because {reason}; write 'private static bool IsGood(string symbol, decimal result)'");

    [Fact]
    public async Task PredicatesThatFit_AreFine() => await Rules.RequireAsync(
        """
        partial class Quotes
        {
            [Memoize(When = nameof(IsGood))]
            public partial decimal Price([ExcludeFromKey] TextReader source, int pair);

            private decimal PriceCore(TextReader source, int pair) => 1;

            private bool IsGood(TextReader source, int pair, in decimal result) => result > 0;

            private bool IsGood(int other) => other > 0;
        }
        """);
}
