namespace Memo.Analyzers.Tests.Options;

public class IdentityTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task BlankIdentity_IsReported(string name) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Name = {|MEMO008:"{{name}}"|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        "The identity of 'Price' cannot be blank because its entries are found by it; set Name to a text or leave it out");

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task BlankVersion_IsReported(string version) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Version = {|MEMO008:"{{version}}"|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        "The version of 'Price' cannot be blank because it tells old results from new ones; set Version to a text or leave it out");

    [Fact]
    public async Task Version_IsFine() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize(Version = "2")]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """);

    [Fact]
    public async Task IdentityUsedTwice_IsReportedAtBoth()
    {
        var run = (await Rules.RunAsync(
            """
            static partial class Quotes
            {
                [Memoize(Name = {|MEMO008:"price"|})]
                public static partial decimal Price(string symbol);

                private static decimal PriceCore(string symbol) => 1;
            }
            """,
            """
            static partial class Products
            {
                [Memoize(Name = {|MEMO008:"price"|})]
                public static partial decimal Cost(int id);

                private static decimal CostCore(int id) => 1;
            }
            """)).RequireMarked();

        Assert.Equal(
            [
                "The identity 'price' of 'Price' cannot tell its entries apart because 'Products.Cost(int)' has the same; set Name to another",
                "The identity 'price' of 'Cost' cannot tell its entries apart because 'Quotes.Price(string)' has the same; set Name to another",
            ],
            run.Diagnostics.Select(Rules.Message));
    }

    [Fact]
    public async Task IdentityOfAnothersDefault_IsReportedAtBoth() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial decimal {|MEMO008:Price|}(string symbol);

            private static decimal PriceCore(string symbol) => 1;

            [Memoize(Name = {|MEMO008:"Tests/Quotes.Price(string)"|})]
            public static partial decimal Cost(int id);

            private static decimal CostCore(int id) => 1;
        }
        """);

    [Fact]
    public async Task IdentitiesOfTheirOwn_AreFine() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize(Name = "price")]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;

            [Memoize(Name = "Price")]
            public static partial decimal Price(int id);

            private static decimal PriceCore(int id) => 1;
        }
        """);
}
