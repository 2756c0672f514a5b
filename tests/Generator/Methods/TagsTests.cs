using System.Globalization;

namespace Memo.Generator.Tests.Methods;

/// <summary>What the tags of results are, and that results are forgotten by them.</summary>
public class TagsTests
{
    /// <summary>Asks a memoized method, as the engine does, for the tags of a result.</summary>
    private const string Asking =
        """
        public static class Tags
        {
            public static string Of(string memoClass, object? args, object? result)
            {
                var body = typeof(A).GetNestedType(memoClass, System.Reflection.BindingFlags.NonPublic)!.GetField("Body")!.GetValue(null)!;
                var tags = (Delegate)body.GetType().GetProperty("Tags")!.GetValue(body)!;
                return string.Join("|", (string[])tags.DynamicInvoke(args, result)!);
            }
        }
        """;

    [Fact]
    public void Values_AreTextOfNoCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");

            Assert.Equal(
                "1.5/-2.25|Tuesday/9|3:04.5|True/x/2024-02-01||{1.5}",
                Scenario.Run(
                    """
                    Say(Tags.Of("FMemo", (1.5, -2.25m, DayOfWeek.Tuesday, (DayOfWeek)9, (float?)4.5f, true, 'x', new DateOnly(2024, 2, 1), (string?)null), 3));
                    """,
                    Asking +
                    """
                    public static partial class A
                    {
                        [Memoize(Tags = ["{a}/{b}", "{kind}/{other}", "{return}:0{maybe}", "{yes}/{letter}/{day}", "{text}", "{{{a}}}"])]
                        public static partial int F(double a, decimal b, DayOfWeek kind, DayOfWeek other, float? maybe, bool yes, char letter, DateOnly day, string? text);

                        private static int FCore(double a, decimal b, DayOfWeek kind, DayOfWeek other, float? maybe, bool yes, char letter, DateOnly day, string? text) => 0;
                    }
                    """));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void NullOnTheWay_IsEmptyText() => Assert.Equal(
        "p:|s:/ p:|s:/ p:a|s:/ p:a|s:7/EUR",
        Scenario.Run(
            """
            Say(Tags.Of("FMemo", null, null));
            Say(Tags.Of("FMemo", new Order(null), null));
            Say(Tags.Of("FMemo", new Order("a"), new Product(null, null)));
            Say(Tags.Of("FMemo", new Order("a"), new Product(new Shelf(7), new Money("EUR"))));
            """,
            Asking +
            """
            public sealed record Order(string? Name);
            public sealed record Product(Shelf? Shelf, Money? Price);
            public sealed record Shelf(int Number);
            public readonly record struct Money(string Currency);

            public static partial class A
            {
                [Memoize(Tags = ["p:{order.Name}", "s:{return.Shelf.Number}/{return.Price.Currency}"])]
                public static partial Product? F(Order order);

                private static Product? FCore(Order order) => null;
            }
            """));

    [Fact]
    public void Names_CanBeAnything() => Assert.Equal(
        "1/2/3/4/r",
        Scenario.Run(
            """Say(Tags.Of("FMemo", (new A(), 1, 2, 3, 4, default(Guid)), "r"));""",
            Asking +
            """
            public sealed partial class A
            {
                [Memoize(Tags = ["{class}/{value}/{@return}/{Item1}/{return}"])]
                public partial string F(int @class, int value, int @return, int Item1, [ExcludeFromKey] Guid result);

                private string FCore(int @class, int value, int @return, int Item1, Guid result) => "";
            }
            """));

    [Fact]
    public void TaggedResult_IsForgottenByItsTag() => Assert.Equal(
        "1 2 1 2 3 2 3 4",
        Scenario.Run(
            """
            Say(A.F(1)); Say(A.F(2)); Say(A.F(1)); Say(A.F(2));
            CacheStorage.InvalidateTag("TaggedResult:1");
            Say(A.F(1)); Say(A.F(2));
            CacheStorage.InvalidateTag("TaggedResult/2");
            Say(A.F(1)); Say(A.F(2));
            """,
            """
            public static partial class A
            {
                [Memoize(Tags = ["TaggedResult:{number}", "TaggedResult/{return}"])] public static partial int F(int number);

                private static int FCore(int number) => Ran();
            }
            """));

    [Fact]
    public void ResultThatWasSet_HasItsTags() => Assert.Equal(
        "set 1 set 2",
        Scenario.Run(
            """
            A.FCache.Set("a", 0, "set");
            Say(A.F("a", 0).Result);
            CacheStorage.InvalidateTag("ResultThatWasSet:a/3");
            Say(A.F("a", 0).Result);
            A.FCache.SetAsync("b", 0, "set").AsTask().Wait();
            Say(A.F("b", 0).Result);
            CacheStorage.InvalidateTag("ResultThatWasSet:b/3");
            Say(A.F("b", 0).Result);
            """,
            """
            public static partial class A
            {
                [Memoize(Tags = ["ResultThatWasSet:{value}/{return.Length}"])]
                public static partial ValueTask<string> F(string value, int unnamed);

                private static ValueTask<string> FCore(string value, int unnamed) => new($"{Ran()}");
            }
            """));

    [Fact]
    public void Tags_AreReadFromMembersThatCallMemoizedMethods() => Assert.Equal(
        "[1,2,3]",
        Scenario.Run(
            """
            A.FCache.Set([1, 2, 3], new Sum([4]), 6);
            Say(A.FCache.TryGet([1, 2, 3], new Sum([4]), out var sum) && sum == 6 ? "[1,2,3]" : "lost");
            """,
            """
            public sealed record Sum(int[] Numbers)
            {
                public int Total => A.Total(Numbers);
            }

            public static partial class A
            {
                [Memoize(Tags = ["{sum.Total}"])] public static partial int F(int[] numbers, Sum sum);

                private static int FCore(int[] numbers, Sum sum) => 0;

                [Memoize] public static partial int Total(int[] numbers);

                private static int TotalCore(int[] numbers) => numbers.Sum();
            }
            """));

    [Fact]
    public void GenericMethod_HasTags() => Assert.Equal(
        "1 1 2",
        Scenario.Run(
            """
            Say(A<string>.F<int>(1)); Say(A<string>.F<int>(1));
            CacheStorage.InvalidateTag("GenericMethod:1");
            Say(A<string>.F<int>(1));
            """,
            """
            public static partial class A<TOuter>
            {
                [Memoize(Tags = ["GenericMethod:{id}"])] public static partial int F<T>(int id);

                private static int FCore<T>(int id) => Ran();
            }
            """));

    [Fact]
    public void TypeParameter_IsReadThroughItsConstraints() => Assert.Equal(
        "1 1 2",
        Scenario.Run(
            """
            Say(A.F(new Item(1))); Say(A.F(new Item(1)));
            CacheStorage.InvalidateTag("Constraints:1");
            Say(A.F(new Item(1)));
            """,
            """
            public interface IItem
            {
                int Id { get; }
            }

            [CacheValue]
            public readonly record struct Item(int Id) : IItem;

            public static partial class A
            {
                [Memoize(Tags = ["Constraints:{item.Id}"])] public static partial int F<T>(T item) where T : IItem;

                private static int FCore<T>(T item) where T : IItem => Ran();
            }
            """));

    [Fact]
    public void Templates_ArePartOfTheLayout()
    {
        Assert.Equal(Layout("[]"), Layout("[]"));
        Assert.NotEqual(Layout("[]"), Layout("""["a"]"""));
        Assert.NotEqual(Layout("""["a"]"""), Layout("""["a", "b"]"""));
        Assert.NotEqual(Layout("""["{id}"]"""), Layout("""["{return}"]"""));

        static string Layout(string tags) => Memoized.Run(
            $$"""
            public static partial class A
            {
                [Memoize(Tags = {{tags}})] public static partial int F(int id);

                private static int FCore(int id) => id;
            }
            """).RequireClean().Source.Split('\n').Single(line => line.Contains("Layout = ", StringComparison.Ordinal));
    }
}
