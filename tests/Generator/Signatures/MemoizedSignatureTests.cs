using Memo.TestKit;

namespace Memo.Generator.Tests.Signatures;

/// <summary>Each of these is memoized, compiles without a warning, and returns what its body returns.</summary>
public class MemoizedSignatureTests
{
    /// <summary>Parameters, result, the body's expression, and the arguments of a call.</summary>
    public static TheoryData<string, string, string, string> Signatures => new()
    {
        // Scalars
        { "bool a, char b", "string", "$\"{a}{b}\"", "true, 'x'" },
        { "sbyte a, byte b, short c, ushort d", "int", "a + b + c + d", "-1, 2, -3, 4" },
        { "int a, uint b, long c, ulong d", "double", "a + b + c + (double)d", "-1, 2, -3, 4" },
        { "nint a, nuint b", "nint", "a + (nint)b", "1, 2" },
        { "IntPtr a, UIntPtr b", "IntPtr", "a", "1, 2" },
        { "Int128 a, UInt128 b", "Int128", "a + (Int128)b", "1, 2" },
        { "Half a, float b, double c, decimal d", "decimal", "(decimal)(float)a + (decimal)b + (decimal)c + d", "(Half)1, 2, 3, 4" },
        { "string a", "string", "a + a", "\"x\"" },
        { "string? a", "string?", "a", "null" },
        { "Guid a, TimeSpan b", "TimeSpan", "b", "Guid.Empty, TimeSpan.Zero" },
        { "DateTime a, DateTimeOffset b", "DateTimeOffset", "b + (a - a)", "DateTime.UnixEpoch, DateTimeOffset.UnixEpoch" },
        { "DateOnly a, TimeOnly b", "DateTime", "a.ToDateTime(b)", "DateOnly.MaxValue, TimeOnly.MinValue" },
        { "Uri a, Version b", "Uri", "new Uri(a, b.ToString())", "new Uri(\"http://a/\"), new Version(1, 2)" },
        { "Uri? a, Version? b", "Version?", "b", "null, null" },
        { "System.Numerics.BigInteger a", "System.Numerics.BigInteger", "a * a", "3" },
        { "System.Globalization.CultureInfo a", "string", "a.Name", "System.Globalization.CultureInfo.InvariantCulture" },
        { "System.Globalization.CultureInfo? a", "string?", "a?.Name", "null" },

        // Enums and nullables
        { "Color a", "Color", "a", "Color.Red" },
        { "Tiny a, Huge b", "int", "(int)a + (int)b", "Tiny.One, Huge.One" },
        { "Color? a, DayOfWeek? b", "Color?", "a", "null, DayOfWeek.Monday" },
        { "int? a, Guid? b, decimal? c", "int?", "a", "1, null, 1.0m" },
        { "Nullable<int> a", "Nullable<int>", "a", "null" },
        { "System.Numerics.BigInteger? a, nint? b, Int128? c, DateOnly? d", "bool", "a == b", "1, 1, null, null" },

        // How many
        { "", "int", "7", "" },
        { "CancellationToken cancellationToken", "int", "cancellationToken.CanBeCanceled ? 1 : 1", "default" },
        { "int a, int b, int c, int d, int e, int f, int g, int h, int i, int j", "int", "a + b + c + d + e + f + g + h + i + j", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10" },
        { "int a, string b, int c, string d, int e, string f, int g, string h, int i, string j, int k, string l, int m, string n, int o, string p, int q", "string", "b + d + f + h + j + l + n + p + q", "1, \"\", 3, \"\", 5, \"\", 7, \"\", 9, \"\", 11, \"\", 13, \"\", 15, \"\", 17" },

        // Results
        { "int a", "(int Left, string? Right)", "(a, null)", "1" },
        { "int a", "(int @class, (string A, int) B)", "(a, (\"\", a))", "1" },
        { "int a", "Task<int>", "Task.FromResult(a)", "1" },
        { "int a", "Task<string?>", "Task.FromResult<string?>(null)", "1" },
        { "int a", "Task<(int A, string? B)>", "Task.FromResult<(int, string?)>((a, null))", "1" },
        { "int a", "ValueTask<int>", "new(a)", "1" },
        { "int a, CancellationToken token", "ValueTask<string>", "new($\"{a}\")", "1, default" },
        { "int a", "Point", "new(a, a)", "1" },
        { "int a", "Line", "new(new(a, a), new(0, 0))", "1" },
        { "int a", "Tree", "new(a, null, new(a, null, null))", "1" },
        { "int a", "System.Collections.Immutable.ImmutableArray<int>", "System.Collections.Immutable.ImmutableArray<int>.Empty", "1" },
        { "int a", "System.Collections.Immutable.ImmutableDictionary<string, Point>", "System.Collections.Immutable.ImmutableDictionary<string, Point>.Empty", "1" },
        { "int a", "System.Collections.Frozen.FrozenSet<string>", "System.Collections.Frozen.FrozenSet<string>.Empty", "1" },
        { "int a", "KeyValuePair<int, string>", "new(a, \"\")", "1" },
        { "int a", "Secret", "new(a)", "1" },

        // How they are passed
        { "in int a", "int", "a", "1" },
        { "in int a, in string b", "string", "a + b", "1, \"\"" },
        { "ref readonly int a, int b", "int", "a + b", "in One, 2" },
        { "in CancellationToken token, int a", "int", "a", "default, 1" },
        { "CancellationToken first, int a, CancellationToken second", "int", "first == second ? a : 0", "default, 1, default" },
        { "int a = 5, string b = \"x\", Color c = Color.Blue, decimal d = 1.5m, CancellationToken e = default", "string", "$\"{a}{b}{c}{d}\"", "" },
        { "int a, string? b = null, double c = double.NaN", "double", "a", "1" },
        { "[ExcludeFromKey] TextWriter writer, int a", "int", "a", "TextWriter.Null, 1" },
        { "[ExcludeFromKey] int[] numbers", "int", "numbers.Length", "[1, 2]" },
        { "[ExcludeFromKey] params int[] numbers", "int", "numbers.Length", "1, 2" },
        { "[ExcludeFromKey] object? state, [ExcludeFromKey] Func<int, int> get, int a", "int", "get(a)", "null, x => x + 1, 1" },
        { "[ExcludeFromKey] in Point point, int a", "int", "point.X + a", "new Point(1, 2), 1" },
        { "[ExcludeFromKey] dynamic first", "int", "(int)first", "1" },
        { "[ExcludeFromKey] dynamic? first, int a", "int", "a", "null, 1" },
        { "[ExcludeFromKey] List<dynamic> list, int a", "int", "list.Count + a", "[], 1" },
        { "IProgress<int>? progress, int a", "int", "a", "null, 1" },
        { "[ExcludeFromKey] CancellationToken token, int a", "int", "a", "default, 1" },
        { "[ExcludeFromKey] (int A, string? B) pair, [ExcludeFromKey] Dictionary<string, int?[]>? map", "int", "pair.A", "(1, null), null" },
        { "this string text, int a", "string", "text + a", "\"x\", 1" },

        { "scoped ReadOnlySpan<int> a", "int", "a.Length", "[4]" },
        { "in ReadOnlySpan<int> a, ref readonly int[] b", "int", "a.Length + b.Length", "[4], in Numbers" },
        { "params ReadOnlySpan<int> a", "int", "a.Length", "1, 2, 3" },
        { "params int[] a", "int", "a.Length", "1, 2, 3" },
        { "this Span<int> a", "int", "a.Length", "[4]" },
        { "[ExcludeFromKey] ReadOnlySpan<char> a, int b", "int", "a.Length + b", "\"x\", 1" },

        // Names
        { "int @class, int @int, int @event", "int", "@class + @int + @event", "1, 2, 3" },
        { "int value, int result", "int", "value + result", "1, 2" },
        { "int key, int cached, int args, int cancellationToken, int key2", "int", "key + cached + args + cancellationToken", "1, 2, 3, 4, 5" },
        { "string cancellationToken, CancellationToken token", "string", "cancellationToken", "\"\", default" },
        { "int args, CancellationToken cancellationToken", "int", "args", "1, default" },
        { "int Item2, int Item1, int Rest, int ToString, int Equals, int GetHashCode, int CompareTo, int Deconstruct, int argument", "int", "Item2 + Item1", "1, 2, 3, 4, 5, 6, 7, 8, 9" },
        { "int Item1", "int", "Item1", "1" },
        { "int x, int _x, int __x", "int", "x + _x + __x", "1, 2, 3" },
        { "List<int> Content, int[] writer, string buffer, int[] content", "int", "Content.Count + writer.Length + content.Length", "[1], [2], \"\", []" },
        { "int other, int obj, int writer, int hash", "int", "other + obj + writer + hash", "1, 2, 3, 4" },
        { "int _", "int", "_", "1" },
        { "int _, CancellationToken token", "int", "_", "1, default" },
        { "int _, int a", "int", "_ + a", "1, 2" },
        { "int FMemo, int FCacheHandle, int Key, int Method, int Body, int Case", "int", "FMemo + Key", "1, 2, 3, 4, 5, 6" },
        { "int FCache", "int", "FCache", "1" },
        { "int F", "int", "F", "1" },
        { "int FCore", "int", "FCore", "1" },
        { "int FCore, int a", "int", "FCore", "1, 2" },
        { "int async, int await, int var, int record, int field, int partial, int yield, int nameof, int scoped, int required, int file, int when, int from", "int", "async + await + var", "1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13" },
        { "int größe, string имя, int 名前", "int", "größe + 名前", "1, \"\", 3" },
        { "int System, int global, int Memo, int Task", "int", "System", "1, 2, 3, 4" },
    };

    [Theory]
    [MemberData(nameof(Signatures))]
    public void Signature_ReturnsWhatItsBodyReturns(string parameters, string result, string expression, string arguments)
    {
        var wait = result.Contains("Task<", StringComparison.Ordinal) ? ".GetAwaiter().GetResult()" : "";
        var extends = parameters.StartsWith("this ", StringComparison.Ordinal) ? parameters["this ".Length..] : parameters;
        using var loaded = Memoized.Run(
            $$"""
            namespace Cases;

            public enum Color { Red, Green, Blue }

            public enum Tiny : sbyte { One = 1 }

            public enum Huge : ulong { One = 1 }

            public readonly record struct Point(int X, int Y);

            public sealed record Line(Point From, Point To);

            public sealed record Tree(int Value, Tree? Left, Tree? Right);

            public sealed class Secret(int number) : IEquatable<Secret>
            {
                public int Number { get; } = number;

                public bool Equals(Secret? other) => other?.Number == Number;

                public override bool Equals(object? obj) => Equals(obj as Secret);

                public override int GetHashCode() => Number;
            }

            public static partial class Case
            {
                internal static readonly int One = 1;

                internal static readonly int[] Numbers = [1];

                [Memoize]
                public static partial {{result}} F({{parameters}});

                private static {{result}} FCore({{extends.Replace("[ExcludeFromKey] ", "", StringComparison.Ordinal)}}) => {{expression}};

                public static bool IsSame() => Equals(F({{arguments}}){{wait}}, FCore({{arguments}}){{wait}}) && Equals(F({{arguments}}){{wait}}, FCore({{arguments}}){{wait}});
            }
            """).RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("Cases.Case", "IsSame"));
        var handle = loaded.Assembly.GetType("Cases.Case")!.GetProperty("FCache")!.GetValue(null)!;
        var statistics = (MethodStatistics)handle.GetType().GetProperty("Statistics")!.GetValue(handle)!;
        Assert.Equal(1, statistics.Computations);
    }
}
