namespace Memo.Analyzers.Tests.Options;

public class OptionDoesNotFitMethodTests
{
    [Theory]
    [InlineData("class", "static ", "it is static")]
    [InlineData("struct", "readonly ", "each variable of a struct is an instance of its own")]
    public async Task ResultsOfNoInstance_AreReported(string type, string modifier, string reason) => await Rules.RequireAsync(
        $$"""
        partial {{type}} Quotes
        {
            [Memoize(Instance = {|MEMO045:InstanceHandling.PerInstance|})]
            public {{modifier}}partial decimal Price(string symbol);

            private {{modifier}}decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The results of 'Price' cannot live and die with its instance because {reason}; leave Instance out");

    [Fact]
    public async Task ResultsOfAnInstance_AreFine() => await Rules.RequireAsync(
        """
        partial class Quotes
        {
            [Memoize(Instance = InstanceHandling.PerInstance)]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => 1;
        }
        """);

    [Theory]
    [InlineData("RefreshAhead = {|MEMO045:0.4|}", "RefreshAhead", "0.4 is not from 0.5 to 0.99", "write a part of the lifetime such as 0.8")]
    [InlineData("RefreshAhead = {|MEMO045:1|}", "RefreshAhead", "1 is not from 0.5 to 0.99", "write a part of the lifetime such as 0.8")]
    [InlineData("RefreshAhead = {|MEMO045:-0.5|}", "RefreshAhead", "-0.5 is not from 0.5 to 0.99", "write a part of the lifetime such as 0.8")]
    [InlineData("RefreshAhead = {|MEMO045:double.NaN|}", "RefreshAhead", "NaN is not from 0.5 to 0.99", "write a part of the lifetime such as 0.8")]
    [InlineData("RefreshAhead = {|MEMO045:0.8|}", "RefreshAhead", "it is a part of a lifetime, and the method states none", "set Expiration or leave RefreshAhead out")]
    [InlineData("SlidingExpiration = \"1m\", RefreshAhead = {|MEMO045:0.8|}", "RefreshAhead", "it is a part of a lifetime, and the method states none", "set Expiration or leave RefreshAhead out")]
    [InlineData("FailSafe = {|MEMO045:\"1h\"|}", "FailSafe", "no result expires", "set Expiration or leave FailSafe out")]
    [InlineData("Timeout = {|MEMO045:\"1s\"|}", "Timeout", "a synchronous method without a CancellationToken cannot be stopped", "add a CancellationToken parameter or return a task")]
    [InlineData("Expiration = \"1m\", SlidingExpiration = {|MEMO045:\"2m\"|}", "SlidingExpiration", "Expiration ends each result after '1m' at the latest", "make it shorter than Expiration or leave it out")]
    [InlineData("Expiration = \"1m\", SlidingExpiration = {|MEMO045:\"60s\"|}", "SlidingExpiration", "Expiration ends each result after '1m' at the latest", "make it shorter than Expiration or leave it out")]
    public async Task OptionThatWouldDoNothing_IsReported(string options, string option, string reason, string remedy) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize({{options}})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The option {option} cannot be set on 'Price' because {reason}; {remedy}");

    [Theory]
    [InlineData("sealed partial class Quotes", "", "Auto")]
    [InlineData("sealed partial class Quotes", "[IncludeInKey] int _rate;", "Auto")]
    [InlineData("sealed partial class Quotes", "int _rate;", "PerInstance")]
    [InlineData("sealed partial record Quotes", "[ExcludeFromKey] readonly int _rate;", "Auto")]
    public async Task RefreshAheadOfAnInstanceThatMayBeGone_IsReported(string type, string state, string instance) => await Rules.RequireAsync(
        $$"""
        #pragma warning disable CS0169
        {{type}}
        {
            {{state}}

            [Memoize(Expiration = "1m", RefreshAhead = {|MEMO045:0.8|}, Instance = InstanceHandling.{{instance}})]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => 1;
        }
        """,
        "The option RefreshAhead cannot be set on 'Price' because its instance may be gone when a result is refreshed in the background; set Instance = InstanceHandling.Shared if instances live long, or leave RefreshAhead out");

    [Theory]
    [InlineData("sealed partial class Quotes", "", "Shared")]
    [InlineData("sealed partial record Quotes(int Rate)", "", "Auto")]
    [InlineData("readonly partial record struct Quotes(int Rate)", "readonly ", "Auto")]
    public async Task RefreshAheadOfAnInstanceThatStays_IsFine(string type, string modifier, string instance) => await Rules.RequireAsync(
        $$"""
        {{type}}
        {
            [Memoize(Expiration = "1m", RefreshAhead = 0.8, Instance = InstanceHandling.{{instance}})]
            public {{modifier}}partial decimal Price(string symbol);

            private {{modifier}}decimal PriceCore(string symbol) => 1;
        }
        """);

    [Fact]
    public async Task StorageOfResultsThatLiveWithTheirInstance_IsReported() => await Rules.RequireAsync(
        """
        partial class Quotes
        {
            [Memoize(Instance = InstanceHandling.PerInstance, Storage = {|MEMO045:"memory"|})]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => 1;
        }
        """,
        "The option Storage cannot be set on 'Price' because results that live and die with their instance are kept beside it; leave Storage or Instance out");

    [Fact]
    public async Task OptionsThatGoTogether_AreFine() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize(Expiration = "1m", SlidingExpiration = "59s", FailSafe = "1h", RefreshAhead = 0.5, Storage = "memory")]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;

            [Memoize(Expiration = "1m", RefreshAhead = 0.99, Timeout = "1s")]
            public static partial decimal Rate(string symbol, CancellationToken token);

            private static decimal RateCore(string symbol, CancellationToken token) => 1;

            [Memoize(SlidingExpiration = "1m", FailSafe = "1h", RefreshAhead = 0, Timeout = "1s")]
            public static partial ValueTask<decimal> LoadAsync(string symbol);

            private static ValueTask<decimal> LoadCoreAsync(string symbol) => new(1m);

            [Memoize(Timeout = "1s", Results = ResultHandling.Buffer)]
            public static partial IAsyncEnumerable<int> ReadAsync(string symbol);

            private static async IAsyncEnumerable<int> ReadCoreAsync(string symbol)
            {
                await Task.Yield();
                yield return symbol.Length;
            }
        }
        """);
}
