namespace Memo.Analyzers.Tests.Declaration;

public class MethodCannotBeSplitTests
{
    [Fact]
    public async Task MethodWithoutPartial_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static decimal {|MEMO003:Price|}(string symbol) => 1;
        }
        """,
        "The method 'Price' cannot be memoized because it is not partial; declare it 'partial' without a block and move its block to a method with 'Core' behind its name");

    [Fact]
    public async Task MethodThatIsImplemented_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial decimal {|MEMO003:Price|}(string symbol);

            public static partial decimal Price(string symbol) => 1;
        }
        """,
        "The method 'Price' cannot be memoized because its partial implementation is already written; rename that to 'PriceCore' and remove its 'partial'");

    [Fact]
    public async Task AttributeOnTheImplementation_IsReportedOnce() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            public static partial decimal {|MEMO003:Price|}(string symbol);

            [Memoize]
            public static partial decimal Price(string symbol) => 1;
        }
        """);

    [Fact]
    public async Task MethodOfFileLocalType_IsReported() => await Rules.RequireAsync(
        """
        file static partial class Quotes
        {
            [Memoize]
            public static partial decimal {|MEMO003:Price|}(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        "The method 'Price' cannot be memoized because the file-local type 'Quotes' cannot be completed from another file; move it to a type without 'file'");

    [Fact]
    public async Task ExplicitImplementation_IsReported() => await Rules.RequireAsync(
        """
        interface IQuotes { decimal Price(string symbol); }

        partial class Quotes : IQuotes
        {
            [Memoize]
            decimal IQuotes.{|MEMO003:Price|}(string symbol) => 1;
        }
        """,
        "The method 'IQuotes.Price' cannot be memoized because C# cannot split an explicit interface implementation; let it call a memoized method of its type");

    [Fact]
    public async Task LocalFunction_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            public static decimal Total()
            {
                return Price("a");

                [Memoize]
                static decimal {|MEMO003:Price|}(string symbol) => 1;
            }
        }
        """,
        "The local function 'Price' cannot be memoized because C# cannot split it; make it a static partial method of the type");

    [Fact]
    public async Task LocalFunctionOfTopLevelStatements_IsReported() => await Rules.RequireAsync(
        """
        Price("a");

        [Memoize]
        static decimal {|MEMO003:Price|}(string symbol) => 1;
        """);

    [Fact]
    public async Task Lambda_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            public static readonly Func<int, int> Square = [Memoize] (int x) {|MEMO003:=>|} x * x;
        }
        """,
        "The member 'lambda expression' cannot be memoized because C# splits ordinary methods only; let it call a memoized method");

    [Fact]
    public async Task AbstractMethod_IsReported() => await Rules.RequireAsync(
        """
        abstract partial class Quotes
        {
            [Memoize]
            public abstract decimal {|MEMO003:Price|}(string symbol);
        }
        """,
        "The method 'Price' cannot be memoized because C# cannot split an abstract method; memoize a method that implements it");

    [Fact]
    public async Task InterfaceMember_IsReported() => await Rules.RequireAsync(
        """
        partial interface IQuotes
        {
            [Memoize]
            decimal {|MEMO003:Price|}(string symbol);
        }
        """,
        "The method 'Price' cannot be memoized because C# cannot split an abstract method; memoize a method that implements it");

    [Fact]
    public async Task StaticAbstractMethod_IsReported() => await Rules.RequireAsync(
        """
        partial interface IQuotes
        {
            [Memoize]
            static abstract decimal {|MEMO003:Price|}(string symbol);
        }
        """);

    [Theory]
    [InlineData("public decimal {|MEMO003:Price|}() => 1;")]
    [InlineData("public static decimal {|MEMO003:Price|}(int day) => 1;")]
    public async Task MemberOfExtensionBlock_IsReported(string member) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            extension(string symbol)
            {
                [Memoize]
                {{member}}
            }
        }
        """,
        "The method 'Price' cannot be memoized because C# cannot split a member of an extension block; declare it as a static method with a 'this' parameter");

    [Fact]
    public async Task PartialMemberOfExtensionBlock_IsReported()
    {
        var run = await Rules.RunAsync(
            """
            static partial class Quotes
            {
                extension(string symbol)
                {
                    [Memoize]
                    public partial decimal Price();
                }
            }
            """);

        // The compiler announces such a member twice.
        Assert.StartsWith(
            "The method 'Price' cannot be memoized because C# cannot split a member of an extension block",
            Assert.Single(run.Diagnostics.Select(Rules.Message).Distinct()),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public static int Price { [Memoize] {|MEMO003:get|} => 1; }", "Price.get")]
    [InlineData("[Memoize] public static Quotes operator {|MEMO003:+|}(Quotes left, Quotes right) => left;", "operator +")]
    [InlineData("[Memoize] public static implicit operator {|MEMO003:int|}(Quotes quotes) => 1;", "implicit operator int")]
    [InlineData("[Memoize] ~{|MEMO003:Quotes|}() { }", "~Quotes")]
    public async Task MemberThatIsNoMethod_IsReported(string member, string name) => await Rules.RequireAsync(
        $$"""
        partial class Quotes
        {
            {{member}}
        }
        """,
        $"The member '{name}' cannot be memoized because C# splits ordinary methods only; let it call a memoized method");

    [Fact]
    public async Task MethodOfVariantInterface_IsReported() => await Rules.RequireAsync(
        """
        partial interface IQuotes<out T>
        {
            [Memoize]
            public static partial decimal {|MEMO003:Price|}(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        "The method 'Price' cannot be memoized in 'IQuotes<T>' because an interface with 'in' or 'out' type parameters cannot contain other types; move it to another type");

    [Fact]
    public async Task StructMethodThatIsNotReadonly_IsReported() => await Rules.RequireAsync(
        """
        partial struct Quotes
        {
            [Memoize]
            public partial decimal {|MEMO003:Price|}(string symbol);

            private decimal PriceCore(string symbol) => 1;
        }
        """,
        "The method 'Price' cannot be memoized because it may change the struct it is called on, which a result from the cache would not; declare it and its body 'readonly'");

    [Fact]
    public async Task InstanceMethodOfARefStruct_IsReported() => await Rules.RequireAsync(
        """
        ref partial struct Quotes
        {
            [Memoize]
            public readonly partial decimal {|MEMO003:Price|}(string symbol);

            private readonly decimal PriceCore(string symbol) => 1;
        }
        """,
        "The method 'Price' cannot be memoized in 'Quotes' because an instance of a ref struct cannot leave the stack; move it to another type");

    [Fact]
    public async Task TypeParameterThatAllowsRefStructs_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial string {|MEMO003:Price|}<T>(string symbol) where T : allows ref struct;

            private static string PriceCore<T>(string symbol) where T : allows ref struct => symbol;
        }
        """,
        "The method 'Price' cannot be memoized because its type parameter 'T' may stand for a ref struct, which does not outlive the call; remove 'allows ref struct'");

    [Fact]
    public async Task InstanceAndGenericMethods_AreFine() => await Rules.RequireAsync(
        """
        partial class Quotes
        {
            [Memoize]
            public virtual partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => 1;

            [Memoize]
            public static partial int Parse<T>(string text) where T : class?, IDisposable?;

            private static int ParseCore<T>(string text) where T : class?, IDisposable? => 1;
        }

        readonly partial struct Unit
        {
            [Memoize]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => 1;
        }
        """);

    [Fact]
    public async Task StaticPartialMethods_AreFine() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            internal static partial decimal Price(this string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }

        partial interface IQuotes
        {
            [Memoize]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }

        static class NotMemoized
        {
            public static decimal Price(string symbol) => 1;

            public static int Total()
            {
                return Local(1);

                [Obsolete]
                static int Local(int x) => x;
            }
        }
        """);
}
