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
    [InlineData("SlidingExpiration", "sliding expiration", "a result would never be served")]
    [InlineData("FailSafe", "fail-safe time", "no result would answer past its expiration")]
    [InlineData("Timeout", "timeout", "no computation could end in time")]
    public async Task EachDuration_IsLookedAt(string option, string noun, string reason)
    {
        await Rules.RequireAsync(
            Source(option, "soon"),
            $"The {noun} of 'Price' cannot be 'soon' because this is no duration; write \"500ms\", \"90s\", \"10m\", \"1.5h\", \"7d\" or \"hh:mm:ss\"");
        await Rules.RequireAsync(
            Source(option, "0s"),
            $"The {noun} of 'Price' cannot be '0s' because {reason}; write a positive duration or leave it out");

        static string Source(string option, string text) =>
            $$"""
            static partial class Quotes
            {
                [Memoize(Expiration = "1d", {{option}} = {|MEMO040:"{{text}}"|})]
                public static partial decimal Price(string symbol, CancellationToken token);

                private static decimal PriceCore(string symbol, CancellationToken token) => 1;
            }
            """;
    }

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
            [Memoize(Expiration = "{{text}}", FailSafe = "{{text}}", Timeout = "{{text}}")]
            public static partial decimal Price(string symbol, CancellationToken token);

            private static decimal PriceCore(string symbol, CancellationToken token) => 1;

            [Memoize(SlidingExpiration = "{{text}}")]
            public static partial decimal Rate(string symbol);

            private static decimal RateCore(string symbol) => 1;
        }
        """);
}
