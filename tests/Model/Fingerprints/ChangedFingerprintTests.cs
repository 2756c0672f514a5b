using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests.Fingerprints;

/// <summary>Edits that may change a result, one for each way in which a body can reach code.</summary>
public class ChangedFingerprintTests
{
    [Theory]
    [InlineData("return Math.Sin(x);", "Sin", "Cos")]
    [InlineData("return x + 1;", "+", "-")]
    [InlineData("return x + 1;", "1", "2")]
    [InlineData("return x - s.Length;", "x - s.Length", "s.Length - x")]
    [InlineData("return checked(x + 1);", "checked", "unchecked")]
    [InlineData("return s.Length > 1 ? 2.0 : 0.0;", "0.0;", "-0.0;")]
    [InlineData("return nameof(x).Length;", "nameof(x)", "nameof(FCore)")]
    [InlineData("var a = x; var b = 2; return a;", "return a;", "return b;")]
    [InlineData("double G(int a, int b) => a - b; return G(a: x, b: 1);", "a: x, b: 1", "b: x, a: 1")]
    [InlineData("#if true\nreturn 1;\n#else\nreturn 2;\n#endif", "true", "false")]
    [InlineData("return (double)(object)(long)x == 1 ? 2 : 3;", "(long)x", "(short)x")]
    [InlineData("return s is \"a\" ? 1 : 2;", "\"a\"", "\"b\"")]
    [InlineData("return new { x }.ToString()!.Length;", "new { x }", "new { y = x }")]
    public void Body_Changes(string body, string old, string replacement) =>
        Fingerprinted.RequireDifferent(Fingerprinted.Program(body), old, replacement);

    [Theory]
    [InlineData("return K;", "private const int K = 2;", "2", "3")]
    [InlineData("return K;", "private const int J = 2; private const int K = J + 1;", "J = 2", "J = 3")]
    [InlineData("return H();", "private static int H() => 2;", "=> 2", "=> 3")]
    [InlineData("return H();", "private static int H() => I(); private static int I() => 2;", "=> 2", "=> 3")]
    [InlineData("return G;", "private static readonly int G = 2;", "2", "3")]
    [InlineData("return G;", "private static readonly int G; static A() { G = 2; }", "= 2", "= 3")]
    [InlineData("return H();", "private static int H() => 1; static A() { Environment.ExitCode = 2; }", "= 2", "= 3")]
    [InlineData("return P;", "private static int P => 2;", "2", "3")]
    [InlineData("return P;", "private static int P { get { return 2; } }", "2", "3")]
    [InlineData("return P;", "private static int P { get; } = 2;", "2", "3")]
    [InlineData("P = x; return x;", "private static int P { get; set => field = value + 2; }", "2", "3")]
    [InlineData("return H();", "private static int H(int d = 2) => d;", "= 2", "= 3")]
    [InlineData("return H();", "private const int K = 2; private static int H(int d = K) => d;", "K = 2", "K = 3")]
    [InlineData("Func<int, int> f = H; return f(x);", "private static int H(int y) => y + 2;", "2", "3")]
    [InlineData("Func<int, int> f = y => H(y); return f(x);", "private static int H(int y) => y + 2;", "2", "3")]
    [InlineData("return new[] { 1 }.Select(H).Sum();", "private static int H(int y) => y + 2;", "2", "3")]
    [InlineData("return (from y in new[] { 1 } select H(y)).Sum();", "private static int H(int y) => y + 2;", "2", "3")]
    [InlineData("return L(); double L() => H();", "private static int H() => 2;", "2", "3")]
    [InlineData("return G(x);", "[Memoize] public static partial int G(int y); private static int GCore(int y) => y + 2;", "y + 2", "y + 3")]
    [InlineData("return G(x);", "[Memoize(Body = nameof(Load))] public static partial int G(int y); private static int Load(int y) => y + 2;", "y + 2", "y + 3")]
    [InlineData("return G(x);", "[Invalidates(Tag = \"t\")] public static partial int G(int y); private static int GCore(int y) => y + 2;", "y + 2", "y + 3")]
    [InlineData("return F(x - 1, s) + H();", "private static int H() => F(2, \"\") > 1 ? 2 : 1;", "? 2", "? 3")]
    [InlineData("return H(x);", "private static partial int H(int y); private static partial int H(int y) => y + 2;", "y + 2", "y + 3")]
    [InlineData("T(); return x;", "[System.Diagnostics.Conditional(\"TRACE_IT\")] private static void T() { }", "TRACE_IT", "MEMO_TESTS")]
    [InlineData("return H(x);", "private static int H(int y) => y; private static double H(double y) => y + 2;", "private static int H(int y) => y;", "")]
    [InlineData("return Order;", "private static int Order = Next(); private static int Second = Next(); private static int Next() => Environment.TickCount;", "private static int Order = Next(); private static int Second = Next();", "private static int Second = Next(); private static int Order = Next();")]
    public void MemberOfTheType_Changes(string body, string members, string old, string replacement)
    {
        var source = Fingerprinted.Program(body, members).Replace("MEMO_TESTS", "DEFINED", StringComparison.Ordinal);
        Assert.NotEqual(Of(source), Of(source.Replace(old, replacement, StringComparison.Ordinal)));

        static string Of(string text) => Fingerprinted.Method("#define MEMO_TESTS\n" + text).Code;
    }

    [Theory]
    [InlineData("return new C().M();", "class C { public int M() => 2; }", "2", "3")]
    [InlineData("return new C().V;", "class C { public int V = 2; }", "2", "3")]
    [InlineData("return new C().V;", "class C { public int V { get; } = 2; }", "2", "3")]
    [InlineData("return new C(x).V;", "class C { public int V; public C(int v) { V = v + 2; } }", "2", "3")]
    [InlineData("return new C(x).V;", "class C(int v) { public int V => v + 2; }", "2", "3")]
    [InlineData("return new C(x, 0).V;", "class C(int v, int w) { public int V => v; }", "V => v", "V => w")]
    [InlineData("return new C(x).V;", "class B(int v) { public int V = v; } class C(int v) : B(v + 2);", "2", "3")]
    [InlineData("return new C().V;", "class B { public int V; public B() { V = 2; } } class C : B;", "2", "3")]
    [InlineData("return new C().V;", "class B { public int V; public B(int v = 2) { V = v; } } class C : B;", "2", "3")]
    [InlineData("return new C().V;", "class C { public int V; public C() : this(2) { } public C(int v) { V = v; } }", "this(2)", "this(3)")]
    [InlineData("B b = x > 1 ? new C() : new B(); return b.M();", "class B { public virtual int M() => 1; } class C : B { public override int M() => 2; }", "2", "3")]
    [InlineData("return D.Make().M();", "abstract class B { public abstract int M(); } class C : B { public override int M() => 2; } static class D { public static B Make() => (B)Activator.CreateInstance(Type.GetType(\"C\")!)!; }", "=> 2", "=> 3")]
    [InlineData("I i = new C(); return i.M();", "interface I { int M(); } class C : I { public int M() => 2; }", "2", "3")]
    [InlineData("return D.Make().M();", "interface I { int M(); } class C : I { int I.M() => 2; } static class D { public static I Make() => null!; }", "=> 2", "=> 3")]
    [InlineData("return D.Make().M(1);", "interface I<T> { int M(T t); } class C : I<int> { public int M(int t) => 2; } static class D { public static I<int> Make() => null!; }", "=> 2", "=> 3")]
    [InlineData("return H<C>(); static int H<T>() where T : I => T.M();", "interface I { static abstract int M(); } class C : I { public static int M() => 2; }", "2", "3")]
    [InlineData("return (int)E.P;", "enum E { P = 2, Q = 5 }", "P = 2", "P = 3")]
    [InlineData("return Enum.Parse<E>(s).ToString().Length;", "enum E { P = 2, Q = 5 }", "P = 2", "R = 2")]
    [InlineData("V v = x; return v.N;", "struct V { public int N; public static implicit operator V(int n) => new V { N = n + 2 }; }", "2", "3")]
    [InlineData("var v = (V)x; return v.N;", "struct V { public int N; public static explicit operator V(int n) => new V { N = n + 2 }; }", "2", "3")]
    [InlineData("return (new V() + new V()).N;", "struct V { public int N; public static V operator +(V a, V b) => new V { N = 2 }; }", "2", "3")]
    [InlineData("var v = new V(); v += new V(); return v.N;", "struct V { public int N; public static V operator +(V a, V b) => new V { N = 2 }; }", "2", "3")]
    [InlineData("var v = new V(); v++; return v.N;", "struct V { public int N; public static V operator ++(V a) => new V { N = 2 }; }", "2", "3")]
    [InlineData("return (-new V()).N;", "struct V { public int N; public static V operator -(V a) => new V { N = 2 }; }", "2", "3")]
    [InlineData("return new V() ? 1 : 0;", "struct V { public static bool operator true(V a) => 2 > 1; public static bool operator false(V a) => false; }", "2", "0")]
    [InlineData("return (new V() && new V()) ? 1 : 0;", "struct V { public static V operator &(V a, V b) => a; public static bool operator true(V a) => true; public static bool operator false(V a) => 2 > 1; }", "2", "0")]
    [InlineData("return (new V(), 1) == (new V(), 1) ? 1 : 0;", "#pragma warning disable CS0660, CS0661\nstruct V { public static bool operator ==(V a, V b) => 2 > 1; public static bool operator !=(V a, V b) => false; }", "2", "0")]
    [InlineData("foreach (var i in new V()) { x += i; } return x;", "class V { public E GetEnumerator() => new(); } struct E { public int Current => 2; public bool MoveNext() => false; }", "2", "3")]
    [InlineData("foreach (var i in new V()) { x += i; } return x;", "class V { public E GetEnumerator() => new(); } struct E { public int Current => 1; public bool MoveNext() => 2 > 1; }", "2", "0")]
    [InlineData("foreach (var i in new V()) { x += i; } return x;", "class V { } static class W { public static IEnumerator<int> GetEnumerator(this V v) { yield return 2; } }", "2", "3")]
    [InlineData("foreach (var (a, b) in new V[1]) { x += a; } return x;", "struct V { public void Deconstruct(out int a, out int b) { a = 2; b = 1; } }", "2", "3")]
    [InlineData("var (a, b) = new V(); return a;", "struct V { public void Deconstruct(out int a, out int b) { a = 2; b = 1; } }", "2", "3")]
    [InlineData("return new V() is (2, _) ? 1 : 0;", "struct V { public void Deconstruct(out int a, out int b) { a = 7; b = 1; } }", "7", "3")]
    [InlineData("return new V() is { N: 2 } ? 1 : 0;", "struct V { public int N => 7; }", "7", "3")]
    [InlineData("return new V() is [2] ? 1 : 0;", "class V { public int Length => 7; public int this[int i] => 1; }", "7", "3")]
    [InlineData("return new V()[^1];", "class V { public int Length => 7; public int this[int i] => 1; }", "7", "3")]
    [InlineData("using (new V()) { } return x;", "class V : IDisposable { public void Dispose() { Environment.ExitCode = 2; } }", "2", "3")]
    [InlineData("using var v = new V(); return x;", "ref struct V { public void Dispose() { Environment.ExitCode = 2; } }", "2", "3")]
    [InlineData("V v = [1, 2]; return v.N;", "[System.Runtime.CompilerServices.CollectionBuilder(typeof(W), \"Create\")] class V : IEnumerable<int> { public int N; public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; } static class W { public static V Create(ReadOnlySpan<int> items) => new V { N = 7 }; }", "7", "3")]
    [InlineData("V v = [1, 2]; return v.N;", "class V : IEnumerable<int> { public int N; public void Add(int i) { N += 7; } public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }", "7", "3")]
    [InlineData("var v = new V { 1 }; return v.N;", "class V : IEnumerable<int> { public int N; public void Add(int i) { N += 7; } public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; }", "7", "3")]
    [InlineData("return H($\"a{x}\"); static int H(V v) => v.N;", "[System.Runtime.CompilerServices.InterpolatedStringHandler] struct V { public int N; public V(int l, int f) { N = 0; } public void AppendLiteral(string s) { } public void AppendFormatted(int i) { N += 7; } }", "7", "3")]
    [InlineData("return $\"{new V()}\".Length;", "class V { public override string ToString() => \"7\"; }", "7", "77")]
    [InlineData("return (s + new V()).Length;", "class V { public override string ToString() => \"7\"; }", "7", "77")]
    [InlineData("var l = new List<V> { new(), new() }; l.Sort(); return l.Count;", "class V : IComparable<V> { public int CompareTo(V? o) => 7; }", "7", "3")]
    [InlineData("return new HashSet<V> { new(), new() }.Count;", "class V { public override int GetHashCode() => 7; public override bool Equals(object? o) => true; }", "7", "3")]
    [InlineData("return new V(1).ToString().Length;", "record V(int N);", "int N", "long N")]
    [InlineData("return new V(1) == new V(1) ? 1 : 0;", "record V(int N) { public virtual bool Equals(V? o) => 2 > 1; public override int GetHashCode() => 0; }", "2", "0")]
    [InlineData("return (new V(1) with { N = 3 }).N;", "record V(int N) { protected V(V o) { N = 7; } }", "7", "8")]
    [InlineData("return new V(new W()).ToString().Length;", "record V(W Inner); class W { public override string ToString() => \"7\"; }", "7", "77")]
    [InlineData("return s.Shout().Length;", "static class W { public static string Shout(this string t) => t + \"7\"; }", "7", "77")]
    [InlineData("return System.Text.Json.JsonSerializer.Serialize(new V()).Length;", "class V { [System.Text.Json.Serialization.JsonPropertyName(\"n\")] public int N { get; set; } }", "\"n\"", "\"m\"")]
    [InlineData("return System.Text.Json.JsonSerializer.Serialize(new V()).Length;", "class V { public int N { get; set; } }", "int N", "long N")]
    [InlineData("return H<V>(); static int H<T>() where T : new() { new T(); return 1; }", "class V { public V() { Environment.ExitCode = 7; } }", "7", "3")]
    [InlineData("return Asynchronous().Result; static async Task<int> Asynchronous() => await new V();", "class V { public W GetAwaiter() => new(); } class W : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public int GetResult() => 7; public void OnCompleted(Action a) { } }", "7", "3")]
    [InlineData("return Asynchronous().Result; static async Task<int> Asynchronous() => await new V();", "class V { public W GetAwaiter() => new(); } class W : System.Runtime.CompilerServices.INotifyCompletion { public bool IsCompleted => true; public int GetResult() => 1; public void OnCompleted(Action a) { Environment.ExitCode = 7; } }", "7", "3")]
    [InlineData("return R.Digits().Count(s);", "partial class R { [System.Text.RegularExpressions.GeneratedRegex(\"[0-7]\")] public static partial System.Text.RegularExpressions.Regex Digits(); }", "0-7", "0-9")]
    [InlineData("return R.Digits().Count(s);", "partial class R { private const string P = \"[0-7]\"; [System.Text.RegularExpressions.GeneratedRegex(P)] public static partial System.Text.RegularExpressions.Regex Digits(); }", "0-7", "0-9")]
    [InlineData("Outer.Inner.G = x; return Outer.Inner.G;", "static class Outer { public static class Inner { private static readonly int Log = 7; public static int G; } }", "7", "3")]
    [InlineData("var e = new V(); e.Happened += () => { }; return x;", "class V { public event Action Happened { add { Environment.ExitCode = 7; } remove { } } }", "7", "3")]
    [InlineData("return new V()[1];", "class V { public int this[int i] => i + 7; }", "7", "3")]
    public void OtherType_Changes(string body, string types, string old, string replacement) =>
        Fingerprinted.RequireDifferent(Fingerprinted.Program(body, types: types), old, replacement);

    [Fact]
    public void OverflowChecks_Change()
    {
        var source = TestCompilation.Create(Fingerprinted.Program("return x * 2;"));

        var isChecked = source.WithOptions(source.Options.WithOverflowChecks(true));

        Assert.NotEqual(Fingerprinted.Method(source), Fingerprinted.Method(isChecked));
    }

    [Theory]
    [InlineData("_factor = 2", "_factor = 3")]
    [InlineData("_other = 4", "_other = 5")]
    [InlineData("+ 6", "+ 7")]
    public void InstanceMethod_ChangesWithWhatMadeTheInstance(string old, string replacement)
    {
        const string Before =
            """
            public sealed partial class A
            {
                private readonly int _factor = 2;
                private readonly int _other;

                public A() { _other = 4; }

                [Memoize]
                public partial int F(int x);

                private int FCore(int x) => x * _factor * _other + Sum();

                private int Sum() => 1 + 6;
            }
            """;
        Fingerprinted.RequireDifferent(Before, old, replacement);
    }
}
