using Memo.Generator.Tests.Methods;

namespace Memo.Generator.Tests.Invalidations;

public class TagInvalidationTests
{
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
}
