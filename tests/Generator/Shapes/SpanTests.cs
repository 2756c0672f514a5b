namespace Memo.Generator.Tests.Shapes;

/// <summary>Spans cannot leave the stack: a miss carries copies of them to the body.</summary>
public class SpanTests
{
    [Fact]
    public void WhatTheBodyWritesToASpan_TheCallerSees()
    {
        using var loaded = Load(
            "int F(Span<int> numbers, ReadOnlySpan<int> more)",
            "{ _calls++; numbers[0] += more.Length; return numbers[0]; }",
            """
            Span<int> numbers = [1, 2];
            var first = F(numbers, [0, 0]);
            var second = F(numbers, [0, 0]);
            return $"{first},{second},{numbers[0]},{numbers[1]},{_calls}";
            """);

        Assert.Equal("3,5,5,2,2", loaded.Invoke<string>("Shop.Case", "Run"));
    }

    [Fact]
    public void WhatAThrowingBodyWroteToASpan_TheCallerSees()
    {
        using var loaded = Load(
            "int F(Span<int> numbers)",
            "{ _calls++; numbers[0] = 7; throw new InvalidOperationException(); }",
            """
            Span<int> numbers = [1];
            try { F(numbers); } catch (InvalidOperationException) { }
            try { FCache.Refresh(numbers); } catch (InvalidOperationException) { }
            return $"{numbers[0]},{_calls}";
            """);

        Assert.Equal("7,2", loaded.Invoke<string>("Shop.Case", "Run"));
    }

    [Theory]
    [InlineData("Span<int> a, ReadOnlySpan<int> b", "numbers, numbers.AsSpan(1)", "3,7,7,2")]
    [InlineData("ReadOnlySpan<int> b, Span<int> a", "numbers.AsSpan(1), numbers", "3,7,7,2")]
    [InlineData("Span<int> b, Span<int> a", "numbers.AsSpan(1), numbers", "3,7,7,2")]
    [InlineData("int[] a, ReadOnlySpan<int> b", "numbers, numbers.AsSpan(1)", "3,7,7,2")]
    [InlineData("Span<int> a, ReadOnlySpan<int> b", "numbers, new[] { 2, 3 }", "2,2,7,2")]
    [InlineData("Span<int> a, int[] b", "numbers, [2, 3]", "2,2,7,2")]
    public void WhatTheBodyWritesToOneArgument_ItReadsFromAnotherOverTheSameMemory(string parameters, string arguments, string expected)
    {
        using var loaded = Load(
            $"int F({parameters})",
            "{ _calls++; a[1] = a[1] == 2 ? 3 : 7; return b[0]; }",
            $$"""
            int[] numbers = [1, 2, 3];
            var first = F({{arguments}});
            var second = F({{arguments}});
            return $"{first},{second},{numbers[1]},{_calls}";
            """);

        Assert.Equal(expected, loaded.Invoke<string>("Shop.Case", "Run"));
    }

    [Fact]
    public void AsynchronousMethod_TakesSpans()
    {
        using var loaded = Load(
            "Task<int> FAsync(scoped ReadOnlySpan<char> text, ReadOnlySpan<int[,]> tables, CancellationToken token)",
            "{ _calls++; return Task.FromResult(text.Length + tables.Length); }",
            """
            return $"{FAsync("ab", [new int[1, 1]], default).Result},{FAsync("ab".AsSpan(), [new int[1, 1]], default).Result},{FCache.RefreshAsync("ab", [], default).Result},{_calls}";
            """);

        Assert.Equal("3,3,2,2", loaded.Invoke<string>("Shop.Case", "Run"));
    }

    [Fact]
    public void SpanAndArrayOfEqualContent_HaveEqualKeys()
    {
        using var loaded = Load(
            "int F(ReadOnlySpan<Point> points)",
            "=> ++_calls;",
            """return $"{FCache.KeyOf([new(1, 2)]).ToString().Length > 0},{F([new(1, 2)])},{F(new List<Point> { new(1, 2) }.ToArray())}";""");

        Assert.Equal("True,1,1", loaded.Invoke<string>("Shop.Case", "Run"));
    }

    private static TestKit.LoadedAssembly Load(string declaration, string body, string run) =>
        Memoized.Run(
            ShapedTypes.Source
            + $$"""
            public static partial class Case
            {
                private static int _calls;

                [Memoize]
                public static partial {{declaration}};

                private static {{declaration.Replace("FAsync(", "FCoreAsync(", StringComparison.Ordinal).Replace(" F(", " FCore(", StringComparison.Ordinal)}} {{body}}

                public static string Run()
                {
                    {{run}}
                }
            }
            """).RequireClean().Load();
}
