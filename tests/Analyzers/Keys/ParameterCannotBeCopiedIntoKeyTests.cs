namespace Memo.Analyzers.Tests.Keys;

public class ParameterCannotBeCopiedIntoKeyTests
{
    [Theory]
    [InlineData("ref")]
    [InlineData("out")]
    public async Task PlaceInsteadOfValue_IsReported(string kind) => await Rules.RequireAsync(
        $$"""
        static partial class Quotes
        {
            [Memoize]
            public static partial bool Find(string symbol, {{kind}} int {|MEMO004:price|});

            private static bool FindCore(string symbol, {{kind}} int price)
            {
                price = 1;
                return true;
            }
        }
        """,
        $"The parameter 'price' of 'Find' cannot be part of a key because '{kind}' passes a place and not a value; pass the value and return what is computed");

    [Fact]
    public async Task RefStruct_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial int Count(ReadOnlySpan<char> {|MEMO004:text|});

            private static int CountCore(ReadOnlySpan<char> text) => text.Length;
        }
        """,
        "The parameter 'text' of 'Count' cannot be part of a key because 'ReadOnlySpan<char>' cannot leave the stack; pass a type that can, such as a string");

    [Theory]
    [InlineData("int*")]
    [InlineData("delegate*<int, int>")]
    public async Task Pointer_IsReported(string type) => await Rules.RequireAsync(
        $$"""
        static unsafe partial class Quotes
        {
            [Memoize]
            public static partial int Sum({{type}} {|MEMO004:numbers|}, int count);

            private static int SumCore({{type}} numbers, int count) => count;
        }
        """,
        $"The parameter 'numbers' of 'Sum' cannot be part of a key because '{type}' tells where something is and not what it is; pass the data");

    [Fact]
    public async Task EachSuchParameter_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial int Count(Span<char> {|MEMO004:text|}, ref int {|MEMO004:from|});

            private static int CountCore(Span<char> text, ref int from) => text.Length;
        }
        """);

    [Fact]
    public async Task InParameter_IsFine() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial int Double(in int number);

            private static int DoubleCore(in int number) => 2 * number;
        }
        """);
}
