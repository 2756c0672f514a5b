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
}
