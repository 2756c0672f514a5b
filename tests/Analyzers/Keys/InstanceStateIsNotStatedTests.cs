namespace Memo.Analyzers.Tests.Keys;

public class InstanceStateIsNotStatedTests
{
    private const string WaysOut = "mark state [IncludeInKey] or [ExcludeFromKey], name it in VaryBy, or set Instance to Shared or PerInstance";

    [Theory]
    [InlineData("private readonly int _rate = 1;", "'_rate'")]
    [InlineData("private int _rate = 1;", "'_rate'")]
    [InlineData("public int Rate { get; init; }", "'Rate'")]
    [InlineData("public int Rate { get => field; set; }", "'Rate'")]
    [InlineData("public event Action? Changed { add { } remove { } } public event Action? Moved; void Move() => Moved?.Invoke();", "'Moved'")]
    [InlineData("private readonly int _rate = 1; public string? Name { get; set; } private object? _gate;", "'_rate', 'Name' and '_gate'")]
    public async Task UnstatedState_IsReported(string state, string members) => await Rules.RequireAsync(
        $$"""
        #pragma warning disable CS0169, CS0414, CS0649
        partial class Quotes
        {
            {{state}}

            [Memoize]
            public partial decimal {|MEMO024:Price|}(string symbol);

            private decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The results of 'Price' cannot be shared by instances because they may depend on {members}; {WaysOut}");

    [Theory]
    [InlineData("=> rate;")]
    [InlineData("{ return Twice(rate); }")]
    [InlineData("=> Twice(rate: rate);")]
    public async Task PrimaryConstructorParameterThatIsKept_IsReported(string body) => await Rules.RequireAsync(
        $$"""
        partial class Quotes(int rate)
        {
            private static int Twice(int rate) => 2 * rate;

            [Memoize]
            public partial decimal {|MEMO024:Price|}(string symbol);

            private decimal PriceCore(string symbol) {{body}}

            public static int Four => Twice(2);
        }
        """,
        $"The results of 'Price' cannot be shared by instances because they may depend on 'rate'; {WaysOut}");

    [Theory]
    [InlineData("=> nameof(rate).Length;")]
    [InlineData("=> new Rate(rate: 1).rate;")]
    [InlineData("=> new Rate(1) { rate = 2 }.rate;")]
    public async Task PrimaryConstructorParameterThatIsNotKept_IsNoState(string body) => await Rules.RequireAsync(
        $$"""
        record Rate(int rate);

        class Base(int rate) { public int Rate => 1 + 0 * nameof(rate).Length; }

        partial class Quotes(int rate) : Base(rate)
        {
            [ExcludeFromKey] private readonly int _twice = 2 * rate;

            [Memoize]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) {{body}}

            public int Twice => _twice;
        }
        """);

    [Fact]
    public async Task StateOfABaseType_IsReported() => await Rules.RequireAsync(
        """
        class Base<T> { protected T? Rate; }

        partial class Quotes : Base<int>
        {
            [Memoize]
            public partial decimal {|MEMO024:Price|}(string symbol);

            private decimal PriceCore(string symbol) => Rate;
        }
        """,
        $"The results of 'Price' cannot be shared by instances because they may depend on 'Rate'; {WaysOut}");

    [Fact]
    public async Task AbstractProperty_IsState() => await Rules.RequireAsync(
        """
        partial interface IQuotes
        {
            decimal Rate { get; }

            [Memoize]
            public partial decimal {|MEMO024:Price|}(string symbol);

            private decimal PriceCore(string symbol) => Rate;
        }
        """,
        $"The results of 'Price' cannot be shared by instances because they may depend on 'Rate'; {WaysOut}");

    [Fact]
    public async Task BaseTypeOfAnotherAssembly_IsReported() => await Rules.RequireAsync(
        """
        partial class Quotes : System.Collections.ObjectModel.Collection<int>
        {
            [Memoize]
            public partial decimal {|MEMO024:Price|}(string symbol);

            private decimal PriceCore(string symbol) => Count;
        }
        """,
        "The results of 'Price' cannot be shared by instances because the base type 'Collection<int>' of another assembly may hold state; set Instance to Shared if they do not depend on it, or else to PerInstance");

    [Fact]
    public async Task IncludedMemberThatTheTypeCannotRead_IsReported() => await Rules.RequireAsync(
        """
        class Base { [IncludeInKey] private int _rate; public void Set(int rate) => _rate = rate; public int Get() => _rate; }

        partial class Quotes : Base
        {
            [Memoize]
            public partial decimal {|MEMO024:Price|}(string symbol);

            private decimal PriceCore(string symbol) => Get();
        }
        """,
        "The member '_rate' cannot be part of the key of 'Price' because 'Quotes' has no access to it; make it readable there or mark it [ExcludeFromKey]");

    [Theory]
    [InlineData("Memoize", "[IncludeInKey] private int _rate;")]
    [InlineData("Memoize", "[ExcludeFromKey] private int _rate;")]
    [InlineData("Memoize", "[ExcludeFromKey] public int Rate { get; set; }")]
    [InlineData("Memoize", "[field: ExcludeFromKey] public int Rate { get; set; }")]
    [InlineData("Memoize", "[ExcludeFromKey] public event Action? Moved; void Move() => Moved?.Invoke();")]
    [InlineData("Memoize", "private const int Rate = 1; private static int _total; public int Computed => 1;")]
    [InlineData("Memoize(VaryBy = [nameof(_rate), nameof(Rate)])", "private int _rate; public int Rate { get; set; }")]
    [InlineData("Memoize(Instance = InstanceHandling.Shared)", "private int _rate;")]
    [InlineData("Memoize(Instance = InstanceHandling.PerInstance)", "private int _rate;")]
    public async Task StatedState_IsFine(string attribute, string state) => await Rules.RequireAsync(
        $$"""
        #pragma warning disable CS0169, CS0649
        partial class Quotes
        {
            {{state}}

            [{{attribute}}]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => 1;
        }
        """);

    [Fact]
    public async Task StatementOnAPrimaryConstructorParameter_SpeaksForWhatItIsAssignedTo() => await Rules.RequireAsync(
        """
        partial class Quotes([ExcludeFromKey] TextReader source, [IncludeInKey] string currency)
        {
            private readonly TextReader _source = source ?? throw new ArgumentNullException(nameof(source));

            public string Currency { get; } = currency;

            [Memoize]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => _source.Peek();
        }

        partial record Rates([ExcludeFromKey] TextReader Source, [IncludeInKey] string Currency)
        {
            [Memoize]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => Source.Peek();
        }
        """);

    [Fact]
    public async Task StaticMethod_ReadsNoInstance() => await Rules.RequireAsync(
        """
        partial class Quotes(int rate)
        {
            public int Rate => rate;

            [Memoize]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """);
}
