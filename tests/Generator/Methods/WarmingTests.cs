namespace Memo.Generator.Tests.Methods;

/// <summary>Handles that compute many results at once.</summary>
public class WarmingTests
{
    [Fact]
    public void OneParameter_IsWarmedByItsValues() => Assert.Equal(
        "1 3 WarmProgress { Present = 1, Computed = 3, Failed = 0, Done = 4 } 4 ab-c True",
        Scenario.Run(
            """
            A.F("a");
            Say(A.FCache.Statistics.Computations);
            var said = new Seen();
            var done = A.FCache.Warm(["a", "b", "-", "c"], progress: said);
            Say(done.Computed); Say(done); Say(A.FCache.Statistics.Computations); Say(A.Seen); Say(said.Last == done);
            """,
            """
            public sealed class Seen : IProgress<WarmProgress>
            {
                public WarmProgress Last;

                public void Report(WarmProgress value) => Last = value;
            }

            public static partial class A
            {
                public static string Seen = "";

                [Memoize] public static partial int F(string keys);

                private static int FCore(string keys)
                {
                    Seen += keys;
                    return keys.Length;
                }
            }
            """));

    [Fact]
    public void SeveralParameters_AreWarmedByTuples() => Assert.Equal(
        "3 6 12 0 3 Expected",
        Scenario.Run(
            """
            (int, decimal, IProgress<int>?)[] all = [(1, 2m, null), (2, 3m, null), (3, 4m, null)];
            Say(A.FCache.Warm(all, parallelism: 2).Computed);
            Say(A.F(2, 3m, null, default)); Say(A.F(3, 4m, null, default));
            Say(A.FCache.Warm(all).Computed); Say(A.FCache.Statistics.Computations);
            try
            {
                A.FCache.Warm([(4, 5m, null)], cancellationToken: new(canceled: true));
            }
            catch (OperationCanceledException)
            {
                Say("Expected");
            }
            """,
            """
            public static partial class A
            {
                [Memoize] public static partial decimal F(int keys, decimal Item1, IProgress<int>? progress, CancellationToken token);

                private static decimal FCore(int keys, decimal Item1, IProgress<int>? progress, CancellationToken token) => keys * Item1;
            }
            """));

    [Fact]
    public void Failures_AreThrownAtTheEnd() => Assert.Equal(
        "2 of 3 0 1",
        Scenario.Run(
            """
            try
            {
                A.FCache.Warm([1, 2, 3]);
            }
            catch (AggregateException failed)
            {
                Say(failed.Message.Substring(0, 6)); Say(A.F(1));
            }

            Say(A.FCache.Statistics.Computations - 2);
            """,
            """
            public static partial class A
            {
                [Memoize] public static partial int F(int number);

                private static int FCore(int number) => number == 1 ? 0 : throw new InvalidOperationException();
            }
            """));

    [Theory]
    [InlineData("sealed partial class A([IncludeInKey] int id)", "", "", "a1 b1 2 a1 a2 3")]
    [InlineData("readonly partial record struct A(int id)", "", "readonly ", "a1 b1 2 a1 a2 3")]
    [InlineData("sealed partial class A([ExcludeFromKey] int id)", "", "", "a1 b1 2 a1 a1 2")]
    [InlineData("sealed partial class A(int id)", "(Instance = InstanceHandling.PerInstance)", "", "a1 b1 2 a1 a2 3")]
    public void InstanceMethod_IsWarmedForAnInstance(string type, string options, string modifier, string expected) => Assert.Equal(
        expected,
        Scenario.Run(
            """
            var one = new A(1);
            A.FCache.WarmAsync(one, ["a", "b"]).Wait();
            Say(one.F("a").Result); Say(one.F("b").Result); Say(A.FCache.Statistics.Computations);
            Say(one.F("a").Result); Say(new A(2).F("a").Result); Say(A.FCache.Statistics.Computations);
            """,
            $$"""
            public {{type}}
            {
                [Memoize{{options}}] public {{modifier}}partial ValueTask<string> F(string args);

                private {{modifier}}ValueTask<string> FCore(string args) => new(args + id);
            }
            """));

    [Fact]
    public void InstanceMethodWithOddNames_IsWarmed() => Assert.Equal(
        "1 6",
        Scenario.Run(
            """
            var a = new A();
            Say(A.FCache.WarmAsync(a, [(1, 2, 3)]).Result.Computed); Say(a.F(1, 2, 3).Result);
            """,
            """
            public sealed partial class A
            {
                [Memoize] public partial Task<int> F(int instance, int @class, int Rest);

                private Task<int> FCore(int instance, int @class, int Rest) => Task.FromResult(instance + @class + Rest);
            }
            """));

    [Fact]
    public void BufferedSequence_IsWarmed() => Assert.Equal(
        "2 1",
        Scenario.Run(
            "Say(A.FCache.WarmAsync([1, 2]).Result.Computed); Say(A.FCache.WarmAsync([2, 3]).Result.Computed);",
            """
            public static partial class A
            {
                [Memoize(Results = ResultHandling.Buffer)] public static partial IAsyncEnumerable<int> F(int number);

                private static async IAsyncEnumerable<int> FCore(int number)
                {
                    await Task.Yield();
                    yield return number;
                }
            }
            """));

    [Fact]
    public void OverloadsAndGenericMethods_AreWarmedEachForItself() => Assert.Equal(
        "1 2 1 1",
        Scenario.Run(
            """
            Say(A.FCache().Warm([1]).Computed); Say(A.FCache().Warm([(1, "a"), (1, "b")]).Computed);
            Say(A.FCache<int>().Warm(["a"]).Computed); Say(A.FCache<string>().Warm(["a"]).Computed);
            """,
            """
            public static partial class A
            {
                [Memoize] public static partial int F(int number);

                private static int FCore(int number) => number;

                [Memoize] public static partial int F(in int number, string text);

                private static int FCore(in int number, string text) => number;

                [Memoize] public static partial int F<T>(string text);

                private static int FCore<T>(string text) => text.Length;
            }
            """));

    [Theory]
    [InlineData("int F()", "int FCore()", "")]
    [InlineData("int F(CancellationToken token)", "int FCore(CancellationToken token)", "")]
    [InlineData("int F(ReadOnlySpan<int> numbers)", "int FCore(ReadOnlySpan<int> numbers)", "")]
    [InlineData("int F(int a, int b)", "int FCore(int a, int b)", "[Memoize] public static partial int F((int, int) pair); private static int FCore((int, int) pair) => 0;")]
    public void HandleWithNothingToWarm_HasNoSuchMember(string declaration, string body, string more) => Assert.DoesNotContain(
        "Warm(",
        Memoized.Run(
            $$"""
            public static partial class A
            {
                [Memoize] public static partial {{declaration}};

                private static {{body}} => 0;

                {{more}}
            }
            """).RequireClean().Sources["A.F.g.cs"],
        StringComparison.Ordinal);
}
