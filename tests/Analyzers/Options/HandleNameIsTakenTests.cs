namespace Memo.Analyzers.Tests.Options;

public class HandleNameIsTakenTests
{
    [Fact]
    public async Task NameOfAMember_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            public static int PriceCache;

            [Memoize]
            public static partial decimal {|MEMO008:Price|}(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        "The handle of 'Price' cannot be named 'PriceCache' because 'Quotes.PriceCache' already has this name; set Handle to another");

    [Fact]
    public async Task ChosenNameOfAMember_IsReportedAtTheChoice() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize(Handle = {|MEMO008:nameof(Prices)|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;

            private static void Prices() { }
        }
        """,
        "The handle of 'Price' cannot be named 'Prices' because 'Quotes.Prices' already has this name; set Handle to another");

    [Theory]
    [InlineData("")]
    [InlineData("1st")]
    [InlineData("Price Cache")]
    public async Task ChoiceThatIsNoName_IsReported(string handle) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize(Handle = {|MEMO008:"{{handle}}"|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The handle of 'Price' cannot be named '{handle}' because this is no C# identifier; set Handle to one");

    [Fact]
    public async Task OverloadsOfOneKey_AreReported()
    {
        var run = (await Rules.RunAsync(
            """
            static partial class Quotes
            {
                [Memoize]
                public static partial decimal {|MEMO008:Price|}(string symbol);

                private static decimal PriceCore(string symbol) => 1;

                [Memoize]
                public static partial decimal {|MEMO008:Price|}(string symbol, CancellationToken token);

                private static decimal PriceCore(string symbol, CancellationToken token) => 1;
            }
            """)).RequireMarked();

        Assert.Equal(
            [
                "The handle 'PriceCache' cannot serve 'Price' because the overload 'Price(string, CancellationToken)' has the same key; set Handle on one of them",
                "The handle 'PriceCache' cannot serve 'Price' because the overload 'Price(string)' has the same key; set Handle on one of them",
            ],
            run.Diagnostics.Select(Rules.Message));
    }

    [Fact]
    public async Task OverloadsOfOtherAccessibility_AreReported()
    {
        var run = (await Rules.RunAsync(
            """
            static partial class Quotes
            {
                [Memoize]
                public static partial decimal {|MEMO008:Price|}(string symbol);

                private static decimal PriceCore(string symbol) => 1;

                [Memoize]
                internal static partial decimal {|MEMO008:Price|}(int id);

                private static decimal PriceCore(int id) => 1;
            }
            """)).RequireMarked();

        Assert.Equal(
            "The handle 'PriceCache' cannot serve 'Price' because the overload 'Price(int)' has another accessibility; set Handle on one of them",
            Rules.Message(run.Diagnostics[0]));
    }

    [Fact]
    public async Task OverloadsOfOtherKeys_ShareAHandle() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;

            [Memoize]
            public static partial decimal Price(int id);

            private static decimal PriceCore(int id) => 1;
        }
        """);

    [Fact]
    public async Task FreeName_IsFine() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            public static int PriceCache;

            [Memoize(Handle = "Prices")]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """);
}
