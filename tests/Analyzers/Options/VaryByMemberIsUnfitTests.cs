namespace Memo.Analyzers.Tests.Options;

public class VaryByMemberIsUnfitTests
{
    [Theory]
    [InlineData("Missing", "there is no such member")]
    [InlineData("", "there is no such member")]
    [InlineData("CultureInfo.Missing", "there is no such member")]
    [InlineData("Globalization.CultureInfo.CurrentCulture", "there is no such member")]
    [InlineData("1.x", "there is no such member")]
    [InlineData("Quotes.Rate.", "there is no such member")]
    [InlineData("Rate", "it is not static")]
    [InlineData("CultureInfo.CurrentCulture.Name", "it is not static")]
    [InlineData("Write", "it has no getter")]
    [InlineData("Take", "it takes arguments")]
    [InlineData("Make", "it takes type arguments")]
    [InlineData("Nothing", "it returns nothing")]
    [InlineData("Source", "'Action' is a delegate, which holds no data")]
    [InlineData("Nested", "it is neither a field nor a property nor a method")]
    [InlineData("Other.Hidden", "there is no such member")]
    public async Task MemberThatCannotBeRead_IsReported(string name, string reason) => await Rules.RequireAsync(
        $$"""
        #pragma warning disable CS0169, CS0414
        using System.Globalization;

        static class Other { private static int Hidden; }

        partial class Quotes
        {
            private readonly int Rate = 1;
            private static int Write { set { } }
            private static int Take(int a) => a;
            private static T? Make<T>() => default;
            private static void Nothing() { }
            private static readonly Action Source = null!;
            private class Nested;

            [Memoize(VaryBy = {|MEMO042:["{{name}}"]|})]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """,
        $"The member '{name}' cannot be part of the key of 'Price' because {reason}; name a field, a property or a parameterless method that holds data");

    [Fact]
    public async Task ReadableMembers_AreFine() => await Rules.RequireAsync(
        """
        using System.Globalization;
        using Clock = System.Environment;

        class Base { protected int Level { get; set; } }

        partial class Quotes : Base
        {
            private const int Format = 1;
            private static int s_version;
            private int Twice() => 2 * Level;
            private int Twice(int level) => level + s_version++;

            [Memoize(VaryBy = ["CultureInfo.CurrentCulture", "System.Environment.MachineName", "Clock.ProcessId", nameof(s_version), nameof(Format), "Quotes.Format", nameof(Level), "Twice"])]
            public partial decimal Price(string symbol);

            private decimal PriceCore(string symbol) => Twice(Level);
        }
        """);
}
