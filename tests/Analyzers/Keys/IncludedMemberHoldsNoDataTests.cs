namespace Memo.Analyzers.Tests.Keys;

public class IncludedMemberHoldsNoDataTests
{
    [Fact]
    public async Task IncludedMemberThatIsNoData_IsReported() => await Rules.RequireAsync(
        """
        partial class Quotes
        {
            [IncludeInKey] private readonly Func<int> _source = () => 1;

            [Memoize]
            public partial decimal {|MEMO010:Price|}(string symbol);

            private decimal PriceCore(string symbol) => _source();
        }
        """,
        "The member '_source' cannot be part of the key of 'Price' because 'Func<int>' is a delegate, which holds no data; mark it [ExcludeFromKey] or include the data it is used for");

    [Fact]
    public async Task IncludedData_IsFine() => await Rules.RequireAsync(
        """
        partial class Quotes
        {
            [IncludeInKey] private readonly decimal? _rate = 1;

            [Memoize]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => _rate ?? 0;
        }
        """);
}
