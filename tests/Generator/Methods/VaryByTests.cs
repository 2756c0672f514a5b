namespace Memo.Generator.Tests.Methods;

/// <summary>What a method varies by is part of its key. Bodies return how many have run.</summary>
public class VaryByTests
{
    [Fact]
    public void StaticOfAnotherType_IsFoundWithTheUsingsOfTheFile() => Assert.Equal(
        "1 2 1 True 2",
        Scenario.Run(
            """
            var before = CultureInfo.CurrentCulture;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE"); Say(A.F(1));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US"); Say(A.F(1));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE"); Say(A.F(1));
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US"); Say(A.FCache.TryGet(1, out var found)); Say(found);
            CultureInfo.CurrentCulture = before;
            """,
            """
            public static partial class A
            {
                [Memoize(VaryBy = ["CultureInfo.CurrentCulture"])] public static partial int F(int a);

                private static int FCore(int a) => Ran();
            }
            """));

    [Theory]
    [InlineData("static int Version => throw new InvalidOperationException();")]
    [InlineData("static int Version() => throw new InvalidOperationException();")]
    public void MemberThatThrows_FailsNoCall(string member) => Assert.Equal(
        "1 2 2",
        Scenario.Run(
            "Say(A.F(1)); Say(A.F(1)); Say(A.FCache.Statistics.Bypasses[BypassReason.Argument]);",
            $$"""
            public static partial class A
            {
                private {{member}}

                [Memoize(VaryBy = ["Version"])] public static partial int F(int a);

                private static int FCore(int a) => Ran();
            }
            """));

    [Fact]
    public void IncludedMemberThatThrows_FailsNoCall() => Assert.Equal(
        "1 2 3 3",
        Scenario.Run(
            "Say(new A(0).F(1)); Say(new A(0).F(1)); Say(new A(1).F(1)); Say(new A(1).F(1));",
            """
            public sealed partial class A([ExcludeFromKey] int divisor)
            {
                [IncludeInKey] private int Share => 100 / divisor;

                [Memoize] public partial int F(int a);

                private int FCore(int a) => Ran() + divisor - divisor;
            }
            """));

    [Theory]
    [InlineData("public static int Version;")]
    [InlineData("public static int Version { get; set; }")]
    [InlineData("public static int Set; private static int Version() => Set;")]
    public void OwnStaticMember_IsReadAtEachCall(string member) => Assert.Equal(
        "1 2 1",
        Scenario.Run(
            $"A.{(member.Contains("Set;", StringComparison.Ordinal) ? "Set" : "Version")} = 0; Say(A.F(1)); A.{(member.Contains("Set;", StringComparison.Ordinal) ? "Set" : "Version")}++; Say(A.F(1)); A.{(member.Contains("Set;", StringComparison.Ordinal) ? "Set" : "Version")}--; Say(A.F(1));",
            $$"""
            public static partial class A
            {
                {{member}}

                [Memoize(VaryBy = ["Version"])] public static partial int F(int version);

                private static int FCore(int version) => Ran();
            }
            """));

    [Fact]
    public void InstanceMembers_AreStatedByBeingNamed() => Assert.Equal(
        "1 2 3 1",
        Scenario.Run(
            """Say(new A("x", 1).F()); Say(new A("y", 1).F()); Say(new A("x", 2).F()); Say(new A("x", 1).F());""",
            """
            public abstract class Base { protected int Level; }

            public sealed partial class A : Base
            {
                private readonly string _name;

                public A(string name, int level) => (_name, Level) = (name, level);

                private int Twice() => 2 * Level;

                [Memoize(VaryBy = [nameof(_name), nameof(Level), nameof(Twice)])] public partial int F();

                private int FCore() => Ran() + 0 * _name.Length;
            }
            """));

    [Fact]
    public void MemberOfAGenericType_IsToldOfInTheComments() => Assert.Equal(
        "1 2 0",
        Scenario.Run(
            "A<int>.V = 1; Say(A<int>.F(1)); A<int>.V = 2; Say(A<int>.F(1)); Say(A<string>.F(1));",
            """
            public static partial class A<T>
            {
                public static int V;

                [Memoize(VaryBy = ["V"])] public static partial int F(int a);

                private static int FCore(int a) => a * V;
            }
            """));
}
