using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests.Fingerprints;

/// <summary>Edits that change nothing a result could depend on.</summary>
public class UnchangedFingerprintTests
{
    private const string Program =
        """
        using System.Text;

        public static partial class A
        {
            private const int Rate = 3;
            private static readonly int Start = 5;

            [Memoize]
            public static partial double F(int x, string s);

            private static double FCore(int x, string s)
            {
                var total = Start + Rate * x;
                foreach (var c in s)
                {
                    total += Weight(c);
                }

                Func<int, int> twice = n => 2 * n;
                int Half(int m) => m / 2;
                var (low, high) = (1, twice(2));
                if (int.TryParse(s, out var parsed) && s is { Length: var length })
                    total += parsed + length;
                var query = from q in new[] { low, high } where q > 1 let r = q + 1 select r;
                return total + query.Sum() + Half(high);
            }

            private static int Weight(char letter) => letter switch { 'a' => 1, var other => other };

            public static int Unrelated(int y) => y + 1;
        }

        public class Other
        {
            public int Value { get; set; } = 1;
        }
        """;

    private const string Head = "public static partial class A { [Memoize] public static partial double F(int x); private static double FCore(int x) => H(x) + I(x) + K + G + (int)E.P + new C().M() + new C().N(); ";

    [Theory]
    [InlineData("var total = Start", "// A comment.\n        var total = Start")]
    [InlineData("var total = Start", "\n\n\n   var   total=Start")]
    [InlineData("private static int Weight", "/// <summary>Documented.</summary>\n    private static int Weight")]
    [InlineData("total", "sum")]
    [InlineData("foreach (var c in s)", "foreach (var /* letter */ c in s)")]
    [InlineData("var c in s)\n        {\n            total += Weight(c);", "var ch in s)\n        {\n            total += Weight(ch);")]
    [InlineData("n => 2 * n", "number => 2 * number")]
    [InlineData("Half(int m) => m / 2", "Half(int whole) => whole / 2")]
    [InlineData("Half", "Divide")]
    [InlineData("low", "lowest")]
    [InlineData("parsed", "read")]
    [InlineData("length", "size")]
    [InlineData("from q in new[] { low, high } where q > 1 let r = q + 1 select r", "from a in new[] { low, high } where a > 1 let b = a + 1 select b")]
    [InlineData("char letter) => letter switch", "char sign) => sign switch")]
    [InlineData("var other => other", "var rest => rest")]
    [InlineData("private static int Weight", "internal static int Weight")]
    [InlineData("Unrelated(int y) => y + 1", "Unrelated(int y) => y + 2")]
    [InlineData("= 1;", "= 2;")]
    [InlineData("public int Value", "public int Second { get; set; } public int Value")]
    [InlineData("[Memoize]", "[Memoize(Expiration = \"10m\")]")]
    public void HarmlessEdit_ChangesNothing(string old, string replacement) =>
        Fingerprinted.RequireSame(Program, old, replacement);

    [Fact]
    public void RenamedParameters_ChangeNothing() => Fingerprinted.RequireSame(
        Fingerprinted.Program("return x + s.Length;"),
        "private static double FCore(int x, string s)\n    {\n        return x + s.Length;",
        "private static double FCore(int number, string text)\n    {\n        return number + text.Length;");

    [Fact]
    public void ReorderedMembers_ChangeNothing()
    {
        const string Before = Head + "private const int K = 2; private static readonly int G = 3; private static int H(int y) => y; private static int I(int y) => y + 1; }" + "enum E { P = 1, Q = 2 } class C { public int M() => 1; public int N() => 2; }";
        const string After = "class C { public int N() => 2; public int M() => 1; } enum E { Q = 2, P = 1 }" + Head + "private static int I(int y) => y + 1; private static readonly int G = 3; private static int H(int y) => y; private const int K = 2; }";

        Assert.Equal(Fingerprinted.Method(Before), Fingerprinted.Method(After));
    }

    [Fact]
    public void MovedIntoAnotherFile_ChangesNothing()
    {
        const string First = "public static partial class A { [Memoize] public static partial double F(int x); private static double FCore(int x) => H(x); ";
        const string Second = "private static int H(int y) => y;";

        var together = Fingerprinted.Method(First + Second + "}");
        var apart = Fingerprinted.Method(TestCompilation.Create(First + "}", "partial class A { " + Second + "}"));

        Assert.Equal(together, apart);
    }

    [Fact]
    public void SameProgram_HasTheSameFingerprintEachTime() =>
        Assert.Equal(Fingerprinted.Method(Program), Fingerprinted.Method(Program));

    [Fact]
    public void DisabledCode_ChangesNothing() => Fingerprinted.RequireSame(
        Fingerprinted.Program("#if NEVER\nx = 1;\n#endif\nreturn x;"),
        "x = 1;",
        "x = 2;");

}
