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
            public static partial int Count(System.Text.SpanLineEnumerator {|MEMO004:lines|});

            private static int CountCore(System.Text.SpanLineEnumerator lines) => 1;
        }
        """,
        "The parameter 'lines' of 'Count' cannot be part of a key because 'SpanLineEnumerator' cannot leave the stack; pass a type that can, such as a string");

    [Fact]
    public async Task SpanToFillOfATask_IsReported() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial Task<int> Fill(Span<char> {|MEMO004:text|});

            private static Task<int> FillCore(Span<char> text) => Task.FromResult(text.Length);
        }
        """);

    [Fact]
    public async Task OtherSpan_IsFine() => await Rules.RequireAsync(
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial Task<int> Count(ReadOnlySpan<char> text);

            private static Task<int> CountCore(ReadOnlySpan<char> text) => Task.FromResult(text.Length);

            [Memoize]
            public static partial int Fill(Span<char> text, params ReadOnlySpan<int> numbers);

            private static int FillCore(Span<char> text, ReadOnlySpan<int> numbers) => text.Length;
        }
        """);

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
            public static partial Task<int> Count(Span<char> {|MEMO004:text|}, ref int {|MEMO004:from|});

            private static Task<int> CountCore(Span<char> text, ref int from) => Task.FromResult(text.Length);
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
