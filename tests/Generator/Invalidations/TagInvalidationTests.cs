using Memo.Generator.Tests.Methods;

namespace Memo.Generator.Tests.Invalidations;

public class TagInvalidationTests
{
    private const string Shelves =
        """
        public sealed record Item(int Id, string? Shelf);

        public static partial class Shelves
        {
            [Memoize(Tags = ["shelf:{shelf}", "{shelf}"])] public static partial int Count(string shelf);

            private static int CountCore(string shelf) => Ran();

            {0}
        }
        """;

    [Fact]
    public void TagOfAnArgument_ForgetsTheResultsThatHaveIt() => Assert.Equal(
        "1 2 a 3 2",
        Run(
            "Say(Shelves.Count(\"a\")); Say(Shelves.Count(\"b\")); Say(Shelves.Move(new(1, \"a\"))); Say(Shelves.Count(\"a\")); Say(Shelves.Count(\"b\"));",
            """
            [Invalidates(Tag = "shelf:{item.Shelf}")] public static partial string? Move(Item item);

            private static string? MoveCore(Item item) => item.Shelf;
            """));

    [Fact]
    public void TagOfAnArgument_IsForgottenAlsoWhenTheBodyThrows() => Assert.Equal(
        "1 2 no 3 2",
        Run(
            "Say(Shelves.Count(\"a\")); Say(Shelves.Count(\"b\")); try { Shelves.MoveAsync(\"a\").Wait(); } catch (AggregateException thrown) { Say(thrown.InnerException!.Message); } Say(Shelves.Count(\"a\")); Say(Shelves.Count(\"b\"));",
            """
            [Invalidates(Tag = "{shelf}")] public static partial Task MoveAsync(string shelf);

            private static async Task MoveCoreAsync(string shelf) { await Task.Yield(); throw new InvalidOperationException("no"); }
            """));

    [Fact]
    public void TagOfTheResult_IsForgottenWhenThereIsOne() => Assert.Equal(
        "1 2 no 1 2 3 2 3 4",
        Run(
            """
            Say(Shelves.Count("a")); Say(Shelves.Count("b"));
            try { _ = Shelves.MoveAsync(0).AsTask().GetAwaiter().GetResult(); } catch (InvalidOperationException thrown) { Say(thrown.Message); }
            Say(Shelves.Count("a")); Say(Shelves.Count("b"));
            Shelves.MoveAsync(1).AsTask().Wait(); Say(Shelves.Count("a")); Say(Shelves.Count("b"));
            Shelves.MoveAsync(2).AsTask().Wait(); Say(Shelves.Count("a")); Say(Shelves.Count("b"));
            """,
            """
            [Invalidates(Tag = "shelf:{return.Shelf}")] public static partial ValueTask<Item?> MoveAsync(int id);

            private static async ValueTask<Item?> MoveCoreAsync(int id)
            {
                await Task.Yield();
                return id == 0 ? throw new InvalidOperationException("no") : new(id, id == 1 ? "a" : "b");
            }
            """));

    [Fact]
    public void BodyThatChangesItsArguments_ForgetsTheTagOfWhatTheyWere() => Assert.Equal(
        "1 2 3 2",
        Run(
            "var names = new Names(); Say(Shelves.Count(\"a\")); Say(Shelves.Count(\"b\")); Shelves.Rename(names); Say(Shelves.Count(\"a\")); Say(Shelves.Count(\"b\"));",
            """
            [Invalidates(Tag = "shelf:{names.First}")] public static partial void Rename(Names names);

            private static void RenameCore(Names names) => names.First = "b";
            """,
            "public sealed class Names { public string First { get; set; } = \"a\"; }"));

    [Theory]
    [InlineData("string? name", "null", "{name}")]
    [InlineData("string? name", "null", "{name}{return}")]
    [InlineData("string? name", "null", "{name.Length}")]
    public void TagThatIsEmpty_NamesNothingAndIsNoError(string parameters, string arguments, string tag) => Assert.Equal(
        "done",
        Scenario.Run(
            $"Say(A.Change({arguments}) ?? \"done\");",
            $$"""
            public static partial class A
            {
                [Invalidates(Tag = "{{tag}}")] public static partial string? Change({{parameters}});

                private static string? ChangeCore({{parameters}}) => null;
            }
            """));

    [Fact]
    public void TagOfAnArgumentThatThrows_IsToldBeforeTheBodyRuns() => Assert.Equal(
        "failed 1",
        Scenario.Run(
            "try { A.Change(new Item()); } catch (InvalidOperationException thrown) { Say(thrown.Message); } Say(Ran());",
            """
            public sealed class Item
            {
                public int Id => throw new InvalidOperationException("failed");
            }

            public static partial class A
            {
                [Invalidates(Tag = "item:{item.Id}")] public static partial void Change(Item item);

                private static void ChangeCore(Item item) => Ran();
            }
            """));

    private static string Run(string statements, string members, string types = "") =>
        Scenario.Run(statements, Shelves.Replace("{0}", members, StringComparison.Ordinal) + types);
}
