namespace Memo.Analyzers.Tests.Options;

public class DurationIsNotUnderstoodTests
{
    [Theory]
    [InlineData("ten minutes")]
    [InlineData("10")]
    [InlineData("10 m")]
    [InlineData("10M")]
    [InlineData("1,5h")]
    [InlineData("1:2")]
    [InlineData("")]
    public async Task TextThatIsNoDuration_IsReported(string text) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Expiration = {|MEMO040:"{{text}}"|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The expiration of 'Price' cannot be '{text}' because this is no duration; write \"500ms\", \"90s\", \"10m\", \"1.5h\", \"7d\" or \"hh:mm:ss\"");

    [Theory]
    [InlineData("0s")]
    [InlineData("-5m")]
    [InlineData("00:00:00")]
    public async Task DurationThatIsNotPositive_IsReported(string text) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Expiration = {|MEMO040:"{{text}}"|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The expiration of 'Price' cannot be '{text}' because a result would never be served; write a positive duration or leave it out");

    [Theory]
    [InlineData("500ms")]
    [InlineData("90s")]
    [InlineData("10m")]
    [InlineData("1.5h")]
    [InlineData("7d")]
    [InlineData("01:30:00")]
    public async Task Duration_IsFine(string text) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Expiration = "{{text}}")]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """);
}
