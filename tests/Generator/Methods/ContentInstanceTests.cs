namespace Memo.Generator.Tests.Methods;

/// <summary>Instances that are nothing but their content are keyed by it. Bodies return how many have run.</summary>
public class ContentInstanceTests
{
    [Fact]
    public void CopiesOfARecord_Share() => Assert.Equal(
        "1 1 2 1 True 2 False",
        Scenario.Run(
            """
            var query = new Query("x", [1, 2]);
            Say(query.Run(1)); Say((query with { }).Run(1)); Say((query with { Text = "y" }).Run(1)); Say(new Query("x", [1, 2]).Run(1));
            Say(Query.RunCache.TryGet(new Query("y", [1, 2]), 1, out var found)); Say(found); Say(Query.RunCache.TryGet(new Query("x", [2, 1]), 1, out _));
            """,
            """
            public sealed partial record Query(string Text, System.Collections.Immutable.ImmutableArray<int> Ids)
            {
                [Memoize] public partial int Run(int page);

                private int RunCore(int page) => Ran() + 0 * (Text.Length + Ids.Length);
            }
            """));

    [Fact]
    public void CopiesOfAStruct_Share() => Assert.Equal(
        "1 1 2 3",
        Scenario.Run(
            """
            Say(new Point(1, 2).Length()); Say(new Point(1, 2).Length()); Say(new Point(2, 1).Length()); Say(default(Point).Length());
            """,
            """
            public readonly partial struct Point(double x, double y)
            {
                public double X { get; } = x;

                public double Y { get; } = y;

                [Memoize] public partial int Length();

                private int LengthCore() => Ran() + 0 * (int)(X + Y);
            }
            """));

    [Fact]
    public void RecordStructThatChanges_IsKeyedByWhatItHoldsAtTheCall() => Assert.Equal(
        "1 2 1",
        Scenario.Run(
            """
            var point = new Point(1, 2);
            Say(point.Length()); point.X = 5; Say(point.Length()); point.X = 1; Say(point.Length());
            """,
            """
            public partial record struct Point(int X, int Y)
            {
                [Memoize] public readonly partial int Length();

                private readonly int LengthCore() => Ran() + 0 * (X + Y);
            }
            """));

    [Fact]
    public void GenericRecord_IsKeyedByContentForEachClosedType() => Assert.Equal(
        "1 2 3 1 2 3",
        Scenario.Run(
            """
            Say(new Box<int>(1).Run()); Say(new Box<int>(2).Run()); Say(new Box<long>(1).Run());
            Say(new Box<int>(1).Run()); Say(new Box<int>(2).Run()); Say(new Box<long>(1).Run());
            """,
            """
            public sealed partial record Box<T>(T Value)
            {
                [Memoize] public partial int Run();

                private int RunCore() => Ran();
            }
            """));

    [Fact]
    public void StatementsOnARecord_TakeThePlaceOfItsContent() => Assert.Equal(
        "1 1 2",
        Scenario.Run(
            """Say(new Query("x", 1).Run()); Say(new Query("x", 2).Run()); Say(new Query("y", 1).Run());""",
            """
            public sealed partial record Query([IncludeInKey] string Text, [ExcludeFromKey] int Trace)
            {
                [Memoize] public partial int Run();

                private int RunCore() => Ran() + 0 * (Text.Length + Trace);
            }
            """));

    [Fact]
    public void TypeParameterAsArgument_IsKeyedByTheTypeItStandsFor() => Assert.Equal(
        "1 2 3 1 2 3 1",
        Scenario.Run(
            """
            Say(A.F(1)); Say(A.F(2)); Say(A.F("1")); Say(A.F(1)); Say(A.F(2)); Say(A.F("1"));
            Say(A.FCache<int>().TryGet(1, out var found) ? found : 0);
            """,
            """
            public static partial class A
            {
                [Memoize] public static partial int F<T>(T a);

                private static int FCore<T>(T a) => Ran();
            }
            """));
}
