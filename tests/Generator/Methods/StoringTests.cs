namespace Memo.Generator.Tests.Methods;

/// <summary>Which results are stored: what the generated code tells the engine.</summary>
public class StoringTests
{
    [Fact]
    public void Predicate_GetsTheArgumentsAndTheResult() => Assert.Equal(
        "1 1 2 3 True",
        Scenario.Run(
            """
            var a = new A(1);
            Say(a.F(1, default)); Say(a.F(1, default)); Say(a.F(-1, default)); Say(a.F(-1, default)); Say(a.Asked);
            """,
            """
            public sealed partial class A([IncludeInKey] int id)
            {
                [ExcludeFromKey] public bool Asked { get; private set; }

                [Memoize(When = nameof(IsGood))] public partial int F(int args, CancellationToken cancellationToken);

                private int FCore(int args, CancellationToken cancellationToken) => Ran();

                private bool IsGood(int args, int result)
                {
                    Asked |= id == 1 && result == 1;
                    return args > 0;
                }
            }
            """));

    [Fact]
    public void GenericPredicate_IsCalledWithTheTypeArguments() => Assert.Equal(
        "1 1 2 3",
        Scenario.Run(
            "Say(A.F<int>(1)); Say(A.F<int>(1)); Say(A.F<string>(1)); Say(A.F<string>(1));",
            """
            public static partial class A
            {
                [Memoize(When = "IsGood")] public static partial int F<T>(int a);

                private static int FCore<T>(int a) => Ran();

                private static bool IsGood<T>(int a, int result) => typeof(T).IsValueType;
            }
            """));

    [Fact]
    public void StorageOfItsOwn_IsTheMethodsAlone() => Assert.Equal(
        "1 2 3 3",
        Scenario.Run(
            "Say(A.F(1)); Say(A.F(1)); Say(A.G(1)); Say(A.G(1));",
            """
            public static partial class A
            {
                [Memoize(Storage = "off")] public static partial int F(int a);

                private static int FCore(int a) => Ran();

                [Memoize(Storage = "memory")] public static partial int G(int a);

                private static int GCore(int a) => Ran();
            }
            """));

    [Fact]
    public void NullResult_IsStoredUnlessItShallNotBe() => Assert.Equal(
        "1  3",
        Scenario.Run(
            "Say(A.F()); A.F(); Say(A.FCache.Statistics.Computations); Say(A.G()); A.G(); A.G(); Say(A.GCache.Statistics.Computations);",
            """
            public static partial class A
            {
                [Memoize] public static partial string? F();

                private static string? FCore() => null;

                [Memoize(CacheNull = false)] public static partial string? G();

                private static string? GCore() => null;
            }
            """));
}
