namespace Memo.Generator.Tests.Signatures;

/// <summary>What Memo refuses works as if it were not there: without analyzers nobody would notice.</summary>
public class PassThroughTests
{
    /// <summary>The modifiers, the declaration after them, the body's declaration with its body, and a check.</summary>
    public static TheoryData<string, string, string, string> Methods => new()
    {
        { "public static", "void F(ref int a)", "static void FCore(ref int a) => a++;", "Run(() => { var x = 1; F(ref x); return x == 2; })" },
        { "public static", "bool F(string text, out int a)", "static bool FCore(string text, out int a) => int.TryParse(text, out a);", "F(\"5\", out var x) && x == 5" },
        { "public static", "ref int F(int[] a)", "static ref int FCore(int[] a) => ref a[0];", "Run(() => { int[] x = [1]; F(x) = 3; return x[0] == 3; })" },
        { "public static", "ref readonly int F(int[] a)", "static ref readonly int FCore(int[] a) => ref a[0];", "F([4]) == 4" },
        { "public static", "ReadOnlySpan<char> F(ReadOnlySpan<char> a)", "static ReadOnlySpan<char> FCore(ReadOnlySpan<char> a) => a[1..];", "F(\"ab\").Length == 1" },
        { "public static", "ReadOnlySpan<char> F(ReadOnlySpan<char> a, scoped Span<int> b)", "static ReadOnlySpan<char> FCore(ReadOnlySpan<char> a, scoped Span<int> b) => a[1..];", "F(\"ab\", [1]).Length == 1" },
        { "public static unsafe", "int F(int* a)", "static unsafe int FCore(int* a) => a == null ? 0 : *a;", "Run(() => { unsafe { var x = 6; return F(&x) == 6; } })" },
        { "public static unsafe", "int F(delegate*<int, int> a, int*[] b)", "static unsafe int FCore(delegate*<int, int> a, int*[] b) => b.Length;", "Run(() => { unsafe { return F(null, []) == 0; } })" },
        { "public static unsafe", "int* F(int a)", "static unsafe int* FCore(int a) => null;", "Run(() => { unsafe { return F(1) == null; } })" },
        { "public static", "object F(dynamic a, ref dynamic b, in dynamic c)", "static object FCore(dynamic a, ref dynamic b, in dynamic c) => (object)a;", "Run(() => { dynamic x = 1; return (int)F(1, ref x, 2) == 1; })" },
        { "public static", "dynamic F(dynamic a, string b)", "static dynamic FCore(dynamic a, string b) => a;", "F(1, \"\") == 1" },
        { "public static", "void F()", "static void FCore() { }", "Run(() => { F(); return true; })" },
        { "public static", "Task F(int a)", "static async Task FCore(int a) => await Task.Yield();", "F(1) is not null" },
        { "public static", "ValueTask F(int a = 3)", "static ValueTask FCore(int a) => default;", "F().IsCompleted" },
        { "public static", "IEnumerable<int> F(int a)", "static IEnumerable<int> FCore(int a) { yield return a; }", "F(2).Single() == 2" },
        { "public static", "IAsyncEnumerable<int> F(int a, CancellationToken t = default)", "static async IAsyncEnumerable<int> FCore(int a, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken t) { await Task.Yield(); yield return a; }", "F(2) is not null" },
        { "public static", "Stream F(int a)", "static Stream FCore(int a) => Stream.Null;", "F(2) is not null" },
        { "public static", "int F(List<int> a, object? b)", "static int FCore(List<int> a, object? b) => a.Count;", "F([1], null) == 1" },
        { "public static", "int F<T>(scoped T a) where T : notnull, allows ref struct", "static int FCore<T>(scoped T a) where T : notnull, allows ref struct => 1;", "F<Span<int>>(default) == 1" },
        { "public new", "Type GetType()", "Type GetTypeCore() => typeof(int);", "new A().GetType() == typeof(int)" },
    };

    [Theory]
    [MemberData(nameof(Methods))]
    public void RefusedMethod_RunsItsBody(string modifiers, string declaration, string body, string check)
    {
        var run = Memoized.Run(
            $$"""
            public partial class A
            {
                [Memoize]
                {{modifiers}} partial {{declaration}};

                private {{body}}

                private static bool Run(Func<bool> check) => check();

                public static bool IsSame() => {{check}};
            }
            """);
        using var loaded = run.RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("A", "IsSame"));
        Assert.DoesNotContain("MemoizedMethod", run.Source, StringComparison.Ordinal);
    }

    /// <summary>The same of instance and generic methods that are memoized.</summary>
    public static TheoryData<string, string, string, string> MemoizedMethods => new()
    {
        { "public static", "T F<T>(T a)", "static T FCore<T>(T a) => a;", "F(1) == 1 && F(\"\") == \"\"" },
        { "public static", "T? F<T>(T? a) where T : class", "static T? FCore<T>(T? a) where T : class => a;", "F<string>(null) == null" },
        { "public static", "T? F<T>(T? a) where T : struct", "static T? FCore<T>(T? a) where T : struct => a;", "F<int>(1) == 1" },
        { "public static", "T? F<T>(T? a)", "static T? FCore<T>(T? a) => a;", "F<string>(null) == null" },
        { "public static", "string F<T, @class>(T a, @class? b) where T : unmanaged, Enum where @class : class?, IList<T>, new()", "static string FCore<T, @class>(T a, @class? b) where T : unmanaged, Enum where @class : class?, IList<T>, new() => a.ToString();", "F<DayOfWeek, List<DayOfWeek>>(DayOfWeek.Friday, null) == \"Friday\"" },
        { "public", "int F(int a)", "int FCore(int a) => a;", "new A().F(1) == 1" },
        { "public", "int F(int a, int FCore)", "int FCore(int a, int b) => a + b;", "new A().F(1, 2) == 3" },
        { "public", "int F(int a)", "static int FCore(int a) => a;", "new A().F(1) == 1" },
        { "public virtual", "int F(int a)", "int FCore(int a) => a;", "new A().F(1) == 1" },
        { "protected internal virtual", "T F<T>(T a, params T[] b) where T : notnull", "T FCore<T>(T a, T[] b) where T : notnull => a;", "new A().F(1) == 1" },
        { "public override", "string ToString()", "string ToStringCore() => \"a\";", "new A().ToString() == \"a\"" },
        { "public sealed override", "int GetHashCode()", "int GetHashCodeCore() => 5;", "new A().GetHashCode() == 5" },
    };

    [Theory]
    [MemberData(nameof(MemoizedMethods))]
    public void InstanceOrGenericMethod_IsMemoizedAndRunsItsBody(string modifiers, string declaration, string body, string check)
    {
        var run = Memoized.Run(
            $$"""
            public partial class A
            {
                [Memoize]
                {{modifiers}} partial {{declaration}};

                private {{body}}

                private static bool Run(Func<bool> check) => check();

                public static bool IsSame() => {{check}};
            }
            """);
        using var loaded = run.RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("A", "IsSame"));
        Assert.Contains("MemoizedMethod", run.Source, StringComparison.Ordinal);
    }

    /// <summary>Whole declarations, with <c>A.IsSame()</c> to call.</summary>
    public static TheoryData<string> Declarations =>
    [
        "public readonly partial struct A { [Memoize] public readonly partial int F(int a); private readonly int FCore(int a) => a; public static bool IsSame() => new A().F(1) == 1; }",
        "public partial struct A { [Memoize] public partial int F(int a); private int FCore(int a) => a; public static bool IsSame() => new A().F(1) == 1; }",
        "public ref partial struct S { [Memoize] public partial int F(int a); private int FCore(int a) => a; }\npublic static class A { public static bool IsSame() => new S().F(1) == 1; }",
        "public partial record A(int X) { [Memoize] public partial int F(int a); private int FCore(int a) => a + X; public static bool IsSame() => new A(1).F(1) == 2; }",
        "public static partial class A { [Memoize] public static partial int F(this List<int> a); private static int FCore(List<int> a) => a.Count; public static bool IsSame() => new List<int>().F() == 0; }",
        "public unsafe partial class A { [Memoize] public static partial int F(int* a); private static int FCore(int* a) => 1; public static bool IsSame() => F(null) == 1; }",
        "public class B { public virtual T? F<T>(T? a) => a; }\npublic partial class A : B { [Memoize] public override partial T? F<T>(T? a) where T : default; private T? FCore<T>(T? a) => a; public static bool IsSame() => new A().F<string>(null) == null; }",
        "public class B { public virtual T? F<T>(T? a) where T : class, new() => a; }\npublic partial class A : B { [Memoize] public sealed override partial T? F<T>(T? a) where T : class; private T? FCore<T>(T? a) where T : class, new() => a; public static bool IsSame() => new A().F<object>(null) == null; }",
        "public partial interface I<in T, out U> { [Memoize] public static partial int F(int a); private static int FCore(int a) => a; }\npublic static class A { public static bool IsSame() => I<int, int>.F(1) == 1; }",
        "public partial interface I { [Memoize] public partial int F(int a); private int FCore(int a) => a; }\npublic class A : I { public static bool IsSame() => ((I)new A()).F(1) == 1; }",
        "public partial class G<T> where T : allows ref struct { [Memoize] public static partial int F(int a); private static int FCore(int a) => a; }\npublic static class A { public static bool IsSame() => G<Span<int>>.F(1) == 1; }",
        "public static partial class A { [Memoize] public static partial int F(int a); private static int FCore(int a) => a; public static int FCache; public static bool IsSame() => F(1) == 1 && FCache == 0; }",
        "public static partial class A { [Memoize(Handle = \"F\")] public static partial int F(int a); private static int FCore(int a) => a; public static bool IsSame() => F(1) == 1; }",
        "public static partial class A { [Memoize(Handle = \"not a name\")] public static partial int F(int a); private static int FCore(int a) => a; public static bool IsSame() => F(1) == 1; }",
        "public static partial class A { [Memoize(Expiration = \"soon\")] public static partial int F(int a); private static int FCore(int a) => a; public static bool IsSame() => F(1) == 1; }",
        "public static partial class A { [Memoize(Name = \" \")] public static partial int F(int a); private static int FCore(int a) => a; public static bool IsSame() => F(1) == 1; }",
        "public static partial class A { [Memoize] public static partial int F(int a); private static int FCore(int a) => a; [Memoize] public static partial int F(int a, CancellationToken t); private static int FCore(int a, CancellationToken t) => a + 1; public static bool IsSame() => F(1) == 1 && F(1, default) == 2; }",
        "public static partial class A { [Memoize] public static partial int F(int a); private static int FCore(int a) => a; [Memoize] internal static partial int F(string a); private static int FCore(string a) => a.Length; public static bool IsSame() => F(1) == 1 && F(\"\") == 0; }",
        "public static partial class A { [Memoize] public static partial int F(int a); private static int FCore(int a) => a; [Memoize] public static partial int F(int[] a); private static int FCore(int[] a) => a.Length; public static bool IsSame() => F(1) == 1 && F([]) == 0 && FCache.TryGet(1, out _); }",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void RefusedDeclaration_RunsItsBody(string declaration)
    {
        using var loaded = Memoized.Run("#pragma warning disable CS0649\n" + declaration).RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("A", "IsSame"));
    }
}
