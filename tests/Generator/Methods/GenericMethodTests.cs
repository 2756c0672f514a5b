namespace Memo.Generator.Tests.Methods;

/// <summary>A generic method has a cache for each set of type arguments. Bodies return how many have run.</summary>
public class GenericMethodTests
{
    [Fact]
    public void TypeArguments_ShareNothingAndHitEach() => Assert.Equal(
        "1 2 3 1 2 3 1 2",
        Scenario.Run(
            """
            Say(A.F<int>(1)); Say(A.F<string>(1)); Say(A.F<List<int>>(1));
            Say(A.F<int>(1)); Say(A.F<string>(1)); Say(A.F<List<int>>(1));
            Say(A.FCache<int>().Statistics.Computations); Say(A.FCache<string>().TryGet(1, out var found) ? found : 0);
            """,
            """
            public static partial class A
            {
                [Memoize] public static partial int F<T>(int a);

                private static int FCore<T>(int a) => Ran();
            }
            """));

    [Fact]
    public void Clear_ForgetsTheResultsOfItsTypeArgumentsAlone() => Assert.Equal(
        "1 2 Delivered 3 2 False",
        Scenario.Run(
            """
            Say(A.F<int>()); Say(A.F<long>()); Say(A.FCache<int>().Clear()); Say(A.F<int>()); Say(A.F<long>());
            Say(A.FCache<int>().KeyOf().Equals(A.FCache<long>().KeyOf()));
            """,
            """
            public static partial class A
            {
                [Memoize] public static partial int F<T>() where T : struct;

                private static int FCore<T>() where T : struct => Ran();
            }
            """));

    [Theory]
    [InlineData("T : class", "string")]
    [InlineData("T : class?", "string?")]
    [InlineData("T : struct", "int")]
    [InlineData("T : unmanaged", "int")]
    [InlineData("T : unmanaged, Enum", "DayOfWeek")]
    [InlineData("T : notnull", "int")]
    [InlineData("T : new()", "object")]
    [InlineData("T : class, IComparable<T>, new()", "Number")]
    [InlineData("T : struct, Enum", "DayOfWeek")]
    [InlineData("T : Enum", "DayOfWeek")]
    [InlineData("T : Number?, IComparable<T>", "Number")]
    [InlineData("T : System.Numerics.INumber<T>", "int")]
    public void Constraint_IsRepeated(string constraint, string argument) => Assert.Equal(
        "1 1 1",
        Scenario.Run(
            $"Say(A.F<{argument}>(1)); Say(A.F<{argument}>(1)); Say(A.FCache<{argument}>().TryGet(1, out var found) ? found : 0);",
            $$"""
            public class Number : IComparable<Number>, IEquatable<Number>
            {
                public int CompareTo(Number? other) => 0;

                public bool Equals(Number? other) => true;

                public override bool Equals(object? obj) => true;

                public override int GetHashCode() => 0;
            }

            public static partial class A
            {
                [Memoize] public static partial int F<T>(int a) where {{constraint}};

                private static int FCore<T>(int a) where {{constraint}} => Ran();
            }
            """));

    [Fact]
    public void GenericResult_IsReturnedAsItsOwnType() => Assert.Equal(
        "0 False  x",
        Scenario.Run(
            """Say(A.F<int>()); Say(A.F<bool>()); Say(A.F<string>()); A.FCache<string>().Set("x"); Say(A.F<string>());""",
            """
            public static partial class A
            {
                [Memoize(Results = ResultHandling.Share)] public static partial T? F<T>();

                private static T? FCore<T>() => default;
            }
            """));

    [Fact]
    public void GenericMethodOfANestedGenericType_IsKeptForEachClosedType() => Assert.Equal(
        "1 2 3 4 1 2 3 4",
        Scenario.Run(
            """
            Say(Outer<int>.Inner<int>.F<int>(1)); Say(Outer<long>.Inner<int>.F<int>(1)); Say(Outer<int>.Inner<long>.F<int>(1)); Say(Outer<int>.Inner<int>.F<long>(1));
            Say(Outer<int>.Inner<int>.F<int>(1)); Say(Outer<long>.Inner<int>.F<int>(1)); Say(Outer<int>.Inner<long>.F<int>(1)); Say(Outer<int>.Inner<int>.FCache<long>().TryGet(1, out var found) ? found : 0);
            """,
            """
            public partial class Outer<T>
            {
                public partial class Inner<TKey>
                {
                    [Memoize] public static partial int F<Key>(int a) where Key : struct;

                    private static int FCore<Key>(int a) where Key : struct => Ran();
                }
            }
            """));

    [Fact]
    public void InstanceMethodOfAGenericType_IsMemoized() => Assert.Equal(
        "1 2 3 1 2 3",
        Scenario.Run(
            """
            Say(new A<int>("x").F<string>()); Say(new A<int>("y").F<string>()); Say(new A<long>("x").F<string>());
            Say(new A<int>("x").F<string>()); Say(new A<int>("y").F<string>()); Say(A<long>.FCache<string>().TryGet(new A<long>("x"), out var found) ? found : 0);
            """,
            """
            public sealed partial class A<T>(string name)
            {
                [IncludeInKey] private readonly string _name = name;

                [Memoize] public partial int F<U>() where U : class;

                private int FCore<U>() where U : class => Ran() + 0 * _name.Length;
            }
            """));

    [Fact]
    public void Override_InheritsConstraints() => Assert.Equal(
        "1 1 2 2",
        Scenario.Run(
            "Base a = new Derived(); Say(a.F<int>()); Say(a.F<int>()); Say(a.F<long>()); Say(Derived.FCache<long>().TryGet(new Derived(), out var found) ? found : 0);",
            """
            public abstract class Base { public abstract int F<T>() where T : struct, IComparable<T>; }

            public partial class Derived : Base
            {
                [Memoize] public override partial int F<T>();

                private int FCore<T>() where T : struct, IComparable<T> => Ran();
            }
            """));

    [Fact]
    public void OverloadsOfAllKinds_ShareOneHandle() => Assert.Equal(
        "1 2 3 4 5 1 2 3 4 5 3 1 1 Delivered 6 4 5",
        Scenario.Run(
            """
            var a = new A(1);
            Say(a.F(1)); Say(A.F("x")); Say(new A(2).F(1)); Say(A.F<int>("x")); Say(a.F<int, long>("x"));
            Say(a.F(1)); Say(A.F("x")); Say(new A(2).F(1)); Say(A.F<int>("x")); Say(a.F<int, long>("x"));
            Say(A.FCache().Statistics.Computations); Say(A.FCache<int>().Statistics.Computations); Say(A.FCache<int, long>().Statistics.Computations);
            Say(A.FCache().Clear()); Say(A.F("x")); Say(A.F<int>("x")); Say(a.F<int, long>("x"));
            """,
            """
            public sealed partial class A(int id)
            {
                [IncludeInKey] private readonly int _id = id;

                [Memoize] public partial int F(int a);

                private int FCore(int a) => Ran() + 0 * _id;

                [Memoize] public static partial int F(string a);

                private static int FCore(string a) => Ran();

                [Memoize] public static partial int F<T>(string a);

                private static int FCore<T>(string a) => Ran();

                [Memoize] public partial int F<T, U>(string a) where U : struct;

                private int FCore<T, U>(string a) where U : struct => Ran();
            }
            """));

    [Fact]
    public void HandleOfADerivedType_HidesThatOfItsBase() => Assert.Equal(
        "1 2 3 1 2",
        Scenario.Run(
            "Say(A.F<int>()); Say(B.F<int>()); Say(C.F<int>()); Say(A.FCache<int>().TryGet(out var a) ? a : 0); Say(B.FCache<int>().TryGet(out var b) ? b : 0);",
            """
            public partial class A
            {
                [Memoize] public static partial int F<T>();

                private static int FCore<T>() => Ran();
            }

            public partial class B : A
            {
                [Memoize] public static new partial int F<T>();

                private static int FCore<T>() => Ran();
            }

            public partial class C : B
            {
                [Memoize] public static partial int F(int a);

                private static int FCore(int a) => Ran();

                [Memoize(Handle = "Other")] public static new partial int F<T>();

                private static int FCore<T>() => Ran();
            }
            """));
}
