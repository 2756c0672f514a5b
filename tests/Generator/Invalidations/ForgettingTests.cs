using Memo.Generator.Tests.Methods;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>What is forgotten: the generated methods at work.</summary>
public class ForgettingTests
{
    [Fact]
    public void StaticMethod_ForgetsTheResultOfItsArguments() => Assert.Equal(
        "1 2 1 3 2",
        Scenario.Run(
            "Say(A.F(1)); Say(A.F(2)); Say(A.F(1)); A.Change(1, 0); Say(A.F(1)); Say(A.F(2));",
            """
            public static partial class A
            {
                [Memoize] public static partial int F(int id);

                private static int FCore(int id) => Ran();

                [Invalidates(nameof(F))] public static partial void Change(int id, int value);

                private static void ChangeCore(int id, int value) { }
            }
            """));

    [Fact]
    public void InstanceMethod_ForgetsTheResultOfItsInstance() => Assert.Equal(
        "1 2 3 2",
        Scenario.Run(
            "var (a, b) = (new A(1), new A(2)); Say(a.F()); Say(b.F()); a.Change(0); Say(a.F()); Say(b.F());",
            """
            public partial class A([IncludeInKey] int id)
            {
                [Memoize] public partial int F();

                private int FCore() => Ran() + (id - id);

                [Invalidates(nameof(F))] public partial int Change(int value);

                private int ChangeCore(int value) => value;
            }
            """));

    [Fact]
    public void ResultsThatAnInstanceOwns_AreForgottenForItAlone() => Assert.Equal(
        "1 2 3 2 4 2",
        Scenario.Run(
            "var (a, b) = (new A(), new A()); Say(a.F(0)); Say(b.F(0)); a.Change(0); Say(a.F(0)); Say(b.F(0)); A.Reset(a, 0); A.Reset(null, 0); Say(a.F(0)); Say(b.F(0));",
            """
            public partial class A
            {
                [Memoize(Instance = InstanceHandling.PerInstance)] public partial int F(int id);

                private int FCore(int id) => Ran();

                [Invalidates(nameof(F))] public partial void Change(int id);

                private void ChangeCore(int id) { }

                [Invalidates(nameof(F))] public static partial void Reset(A? a, int id);

                private static void ResetCore(A? a, int id) { }
            }
            """));

    [Fact]
    public void Struct_ForgetsTheResultOfWhatItWas() => Assert.Equal(
        "1 2 3 2",
        Scenario.Run(
            """
            var a = new A { Id = 1 }; var b = new A { Id = 2 };
            Say(a.F()); Say(b.F());
            a.Change();
            Say(new A { Id = 1 }.F()); Say(a.F());
            """,
            """
            public partial struct A
            {
                public int Id;

                [Memoize] public readonly partial int F();

                private readonly int FCore() => Ran();

                [Invalidates(nameof(F))] public partial void Change();

                private void ChangeCore() => Id = 2;
            }
            """));

    [Fact]
    public void TaskOfAStruct_ChangesTheStruct() => Assert.Equal(
        "1 2 3 2",
        Scenario.Run(
            """
            var a = new A { Id = 1 };
            Say(a.F()); Say(new A { Id = 2 }.F());
            a.ChangeAsync().Wait();
            Say(new A { Id = 1 }.F()); Say(a.F());
            """,
            """
            public partial struct A
            {
                public int Id;

                [Memoize] public readonly partial int F();

                private readonly int FCore() => Ran();

                [Invalidates(nameof(F))] public partial Task ChangeAsync();

                private Task ChangeCoreAsync() { Id = 2; return Task.Delay(1); }
            }
            """));

    [Fact]
    public void BodyThatChangesItsArguments_ForgetsTheResultOfWhatTheyWere() => Assert.Equal(
        "1 2 3 2 0",
        Scenario.Run(
            """
            var (items, number) = (new List<int> { 1 }, 7);
            Say(A.F(items, 7)); Say(A.F([], 0));
            A.Change(items, ref number);
            Say(A.F([1], 7)); Say(A.F(items, number)); Say(number);
            """,
            """
            public static partial class A
            {
                [Memoize] public static partial int F(List<int> items, int number);

                private static int FCore(List<int> items, int number) => Ran();

                [Invalidates(nameof(F))] public static partial void Change(List<int> items, ref int number);

                private static void ChangeCore(List<int> items, ref int number) { items.Clear(); number = 0; }
            }
            """));

    [Fact]
    public void BodyThatChangesStateInTheKey_ForgetsTheResultOfWhatItWas() => Assert.Equal(
        "1 2 3 2",
        Scenario.Run(
            """
            var a = new A { Rate = 1 };
            Say(a.F()); a.Rate = 2; Say(a.F()); a.Rate = 1;
            a.ChangeAsync().AsTask().Wait();
            a.Rate = 1; Say(a.F()); a.Rate = 2; Say(a.F());
            """,
            """
            public partial class A
            {
                [IncludeInKey] public int Rate { get; set; }

                [Memoize] public partial int F();

                private int FCore() => Ran();

                [Invalidates(nameof(F))] public partial ValueTask ChangeAsync();

                private async ValueTask ChangeCoreAsync() { await Task.Yield(); Rate = 2; }
            }
            """));

    [Fact]
    public void KeyThatCannotBeMade_ForgetsAllResults() => Assert.Equal(
        "1 2 done 3 4",
        Scenario.Run(
            """
            var a = new A();
            Say(a.F(1)); Say(a.F(2));
            a.Fails = true; Say(a.Change(1)); a.Fails = false;
            Say(a.F(1)); Say(a.F(2));
            """,
            """
            public sealed partial class A
            {
                [ExcludeFromKey] public bool Fails { get; set; }

                [IncludeInKey] public int Rate => Fails ? throw new InvalidOperationException() : 1;

                [Memoize] public partial int F(int id);

                private int FCore(int id) => Ran();

                [Invalidates(nameof(F))] public partial string Change(int id);

                private string ChangeCore(int id) => "done";
            }
            """));

    [Fact]
    public void ArgumentThatCannotBeAKey_IsNoError() => Assert.Equal(
        "done",
        Scenario.Run(
            "Say(A.Change(Enumerable.Range(0, 3).Where(number => number > 1)));",
            """
            public static partial class A
            {
                [Memoize] public static partial int F(IEnumerable<int> items);

                private static int FCore(IEnumerable<int> items) => Ran();

                [Invalidates(nameof(F))] public static partial string Change(IEnumerable<int> items);

                private static string ChangeCore(IEnumerable<int> items) => "done";
            }
            """));

    [Fact]
    public void AllOverloadsWhoseKeysAreThere_AreForgotten() => Assert.Equal(
        "1 2 3 4 5 3 6",
        Scenario.Run(
            "Say(A.F(1)); Say(A.F(1, \"a\")); Say(A.F(\"b\", 1)); A.Change(1, null, \"a\"); Say(A.F(1)); Say(A.F(1, \"a\")); Say(A.F(\"b\", 1)); Say(A.F());",
            """
            public static partial class A
            {
                [Memoize] public static partial int F();

                [Memoize] public static partial int F(int id);

                [Memoize] public static partial int F(int id, string name);

                [Memoize] public static partial int F(string code, int id);

                private static int FCore() => Ran();

                private static int FCore(int id) => Ran();

                private static int FCore(int id, string name) => Ran();

                private static int FCore(string code, int id) => Ran();

                [Invalidates(nameof(F))] public static partial void Change(int id, object? more, string? name);

                private static void ChangeCore(int id, object? more, string? name) { }
            }
            """));

    [Fact]
    public void SeveralAttributes_ForgetAllTheyName() => Assert.Equal(
        "1 2 3 4",
        Scenario.Run(
            "Say(A.F(1)); Say(B.G(1)); A.Change(1); Say(A.F(1)); Say(B.G(1));",
            """
            public static partial class A
            {
                [Memoize(Handle = "Memory")] public static partial int F(int id);

                private static int FCore(int id) => Ran();

                [Invalidates(nameof(F))]
                [Invalidates(typeof(B), nameof(B.G))]
                public static partial void Change(in int id);

                private static void ChangeCore(in int id) { }
            }

            public static partial class B
            {
                [Memoize] internal static partial int G(int id);

                private static int GCore(int id) => Ran();
            }
            """));

    [Fact]
    public void MethodOfAnotherType_IsForgottenForTheInstanceGiven() => Assert.Equal(
        "1 2 3 2 3",
        Scenario.Run(
            """
            var (a, b) = (new A(1), new A(2));
            Say(a.F(0)); Say(b.F(0));
            B.Change(a, 0); Say(a.F(0)); Say(b.F(0));
            B.Change(null, 0); Say(a.F(0));
            """,
            """
            public sealed partial class A([IncludeInKey] int id)
            {
                [Memoize] public partial int F(int number);

                private int FCore(int number) => Ran() + id - id;
            }

            public static partial class B
            {
                [Invalidates(typeof(A), nameof(A.F))] public static partial void Change(A? a, int number);

                private static void ChangeCore(A? a, int number) { }
            }
            """));

    [Fact]
    public void InheritedMethod_IsForgottenForTheInstanceItself() => Assert.Equal(
        "1 2 3 2",
        Scenario.Run(
            "var (a, b) = (new B(1), new B(2)); Say(a.F(0)); Say(b.F(0)); a.Change(0); Say(a.F(0)); Say(b.F(0));",
            """
            public partial class A<T>([IncludeInKey] int id)
            {
                [Memoize] protected internal partial int F(T number);

                private int FCore(T number) => Ran() + id - id;
            }

            public sealed partial class B(int id) : A<int>(id)
            {
                [Invalidates(nameof(F))] public partial void Change(int number);

                private void ChangeCore(int number) { }
            }
            """));

    [Fact]
    public void GenericMethod_ForgetsTheResultOfItsTypeArguments() => Assert.Equal(
        "1 2 3 2 4",
        Scenario.Run(
            "Say(A<int>.F<string>(1)); Say(A<int>.F<int>(1)); A<int>.Change<string>(1); Say(A<int>.F<string>(1)); Say(A<int>.F<int>(1)); Say(A<long>.F<string>(1));",
            """
            public static partial class A<TKey>
                where TKey : struct
            {
                [Memoize] public static partial int F<T>(TKey id) where T : notnull;

                private static int FCore<T>(TKey id) where T : notnull => Ran();

                [Invalidates(nameof(F))] public static partial void Change<T>(TKey id) where T : notnull;

                private static void ChangeCore<T>(TKey id) where T : notnull { }
            }
            """));

    [Fact]
    public void RefusedMethod_CallsItsBody() => Assert.Equal(
        "7",
        Scenario.Run(
            "Say(A.Change(7));",
            """
            public static partial class A
            {
                [Invalidates("Missing")] public static partial int Change(int id);

                private static int ChangeCore(int id) => id;
            }
            """));
}
