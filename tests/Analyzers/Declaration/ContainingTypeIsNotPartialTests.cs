namespace Memo.Analyzers.Tests.Declaration;

public class ContainingTypeIsNotPartialTests
{
    [Fact]
    public async Task TypeWithoutPartial_IsReported() => await Rules.RequireAsync(
        """
        static class {|MEMO002:Quotes|}
        {
            [Memoize]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        "The type 'Quotes' cannot take up the cache of 'Price' because it is not partial; declare it 'partial'");

    [Fact]
    public async Task OuterTypeWithoutPartial_IsReportedThere() => await Rules.RequireAsync(
        """
        class {|MEMO002:Shop|}
        {
            internal partial struct Shelf
            {
                internal static partial class Quotes
                {
                    [Memoize]
                    public static partial decimal Price(string symbol);

                    private static decimal PriceCore(string symbol) => 1;
                }
            }
        }
        """,
        "The type 'Shop' cannot take up the cache of 'Price' because it is not partial; declare it 'partial'");

    [Fact]
    public async Task SeveralTypesWithoutPartial_AreReportedAtTheInnermost() => await Rules.RequireAsync(
        """
        class Shop
        {
            internal static class {|MEMO002:Quotes|}
            {
                [Memoize]
                public static partial decimal Price(string symbol);

                private static decimal PriceCore(string symbol) => 1;
            }
        }
        """);

    [Fact]
    public async Task PartialTypesOfAllKinds_AreFine() => await Rules.RequireAsync(
        """
        partial record Shop
        {
            partial interface IShelf
            {
                partial record struct Box
                {
                    [Memoize]
                    public static partial decimal Price(string symbol);

                    private static decimal PriceCore(string symbol) => 1;
                }
            }
        }
        """);
}
