using Memo.Generator.Tests.Methods;

namespace Memo.Generator.Tests.Invalidations;

/// <summary>What is forgotten where the body changes what the key is made of, and where no key can be made.</summary>
public class ChangedKeyTests
{
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
    public void KeyThatTheHandleCannotMake_ForgetsAllResults() => Assert.Equal(
        "1 2 done 3 4",
        Scenario.Run(
            """
            Say(A.F(1)); Say(A.F(2));
            A.Fails = true; Say(B.ChangeAsync(1).Result); A.Fails = false;
            Say(A.F(1)); Say(A.F(2));
            """,
            """
            public static partial class A
            {
                public static bool Fails { get; set; }

                private static int Rate => Fails ? throw new InvalidOperationException() : 1;

                [Memoize(VaryBy = [nameof(Rate)])] public static partial int F(int id);

                private static int FCore(int id) => Ran();
            }

            public static partial class B
            {
                [Invalidates(typeof(A), nameof(A.F))] public static partial Task<string> ChangeAsync(int id);

                private static Task<string> ChangeCoreAsync(int id) => Task.FromResult("done");
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
}
