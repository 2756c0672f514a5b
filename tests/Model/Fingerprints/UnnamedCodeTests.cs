using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Tests.Fingerprints;

/// <summary>Edits of code that runs although no expression of the body, or not its last one, names it.</summary>
public class UnnamedCodeTests
{
    [Theory]
    [InlineData("return new V(1).ToString().Length;", "record V(int N) { public int D => N * 7; }", "7", "3")]
    [InlineData("return new V(1).ToString().Length;", "record V(int N) { public string D { get { return W.Make(); } } } static class W { public static string Make() => \"7\"; }", "\"7\"", "\"77\"")]
    [InlineData("return new V(1).ToString().Length;", "abstract record B { public int D => Environment.TickCount * 7; } record V(int N) : B;", "7", "3")]
    [InlineData("return new Box<V>().Make().N;", "class Box<T> where T : new() { public T Make() => new T(); } class V { public int N; public V() { N = 7; } }", "7", "3")]
    [InlineData("return Box<V>.Make().N;", "static class Box<T> where T : new() { public static T Make() => new T(); } class V { public int N = 7; }", "7", "3")]
    [InlineData("return VBox.Make().N;", "class Box<T> where T : new() { public static T Make() => new T(); } class VBox : Box<V>; class V { public int N = 7; }", "7", "3")]
    [InlineData("return Activator.CreateInstance<V>().N;", "class V { public int N; public V() { N = 7; } }", "7", "3")]
    [InlineData("return System.Text.Json.JsonSerializer.Serialize(new V { N = x }).Length;", "class V { public int N { get; set; } public int D => N * 7; }", "7", "3")]
    [InlineData("return System.Text.Json.JsonSerializer.Deserialize<V>(s)!.N;", "class V { private int _n; public int N { get => _n; set => _n = value * 7; } }", "7", "3")]
    [InlineData("return System.Text.Json.JsonSerializer.Deserialize<V>(s)!.M();", "class V { private int _n; public V(int n) { _n = n * 7; } public int M() => _n; }", "7", "3")]
    [InlineData("return System.Text.Json.JsonSerializer.Serialize(new List<V> { new() }).Length;", "class V { public W Inner { get; } = new(); } class W { public int D => Environment.TickCount * 7; }", "7", "3")]
    [InlineData("return System.Text.Json.JsonSerializer.Serialize(new V()).Length;", "[System.Text.Json.Serialization.JsonConverter(typeof(C))] class V { } class C : System.Text.Json.Serialization.JsonConverter<V> { public override V Read(ref System.Text.Json.Utf8JsonReader r, Type t, System.Text.Json.JsonSerializerOptions o) => new(); public override void Write(System.Text.Json.Utf8JsonWriter w, V v, System.Text.Json.JsonSerializerOptions o) => w.WriteNumberValue(7); }", "7", "3")]
    [InlineData("return System.Reflection.CustomAttributeExtensions.GetCustomAttribute<WAttribute>(typeof(V))!.N;", "class WAttribute : Attribute { public int N; public WAttribute(int n) { N = n * 7; } } [W(1)] class V { }", "7", "3")]
    [InlineData("V v = [1, 2]; return v.N;", "class V : IEnumerable<int> { public int N; public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; } static class W { public static void Add(this V v, int i) { v.N += 7; } }", "7", "3")]
    [InlineData("int[] v = [.. new V()]; return v.Length;", "class V { } static class W { public static IEnumerator<int> GetEnumerator(this V v) { yield return 7; } }", "7", "3")]
    [InlineData("int[] v = [.. new V()]; return v.Length;", "class V { public E GetEnumerator() => new(); } struct E { public int Current => 7; public bool MoveNext() => false; }", "7", "3")]
    [InlineData("W[] v = [.. new int[1]]; return v[0].N;", "struct W { public int N; public static implicit operator W(int n) => new W { N = 7 }; }", "7", "3")]
    [InlineData("W[] v = [x]; return v[0].N;", "struct W { public int N; public static implicit operator W(int n) => new W { N = 7 }; }", "7", "3")]
    [InlineData("var l = new List<C> { new(), new() }; l.Sort(); return l.Count;", "interface I : IComparable<C> { int IComparable<C>.CompareTo(C? o) => 7; } class C : I;", "7", "3")]
    [InlineData("I i = new C(); return i.M();", "interface I { int M() => 1; } interface J : I { int I.M() => 7; } class C : J;", "7", "3")]
    [InlineData("return H(new C()).N; static T H<T>(T t) where T : System.Numerics.IAdditionOperators<T, T, T> => t + t;", "struct C : System.Numerics.IAdditionOperators<C, C, C> { public int N; public static C operator +(C a, C b) => new C { N = 7 }; }", "7", "3")]
    [InlineData("return Z<C>.H();", "interface I { static virtual int M() => 1; } class C : I { public static int M() => 7; } static class Z<T> where T : I { public static int H() => T.M(); }", "7", "3")]
    [InlineData("return Z.H<C>();", "struct C : IParsable<C> { public int N; public static C Parse(string s, IFormatProvider? p) => new C { N = 7 }; public static bool TryParse(string? s, IFormatProvider? p, out C c) { c = default; return true; } } static class Z { public static int H<T>() where T : IParsable<T> => T.Parse(\"\", null).GetHashCode(); }", "7", "3")]
    [InlineData("return W.H();", "static class W { public static int H([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line; }", "{\n        return W.H", "{\n\n        return W.H")]
    [InlineData("return W.H(x + 1);", "static class W { public static int H(int v, [System.Runtime.CompilerServices.CallerArgumentExpression(\"v\")] string e = \"\") => e.Length; }", "x + 1", "x  +  1")]
    [InlineData("var e = new V(); e.Happened += () => { }; return x;", "partial class V { public partial event Action Happened; public partial event Action Happened { add { Environment.ExitCode = 7; } remove { } } }", "7", "3")]
    [InlineData("return new V().N;", "partial class V { public int N; public partial V(); public partial V() { N = 7; } }", "7", "3")]
    [InlineData("return new V().N;", "partial class V { public partial int N { get; } public partial int N { get => 7; } }", "7", "3")]
    [InlineData("return new V()[1];", "partial class V { public partial int this[int i] { get; } public partial int this[int i] { get => 7; } }", "7", "3")]
    [InlineData("return new V().N;", "class V { public int N { get => field + 1; set; } = 7; }", "7", "3")]
    [InlineData("return x.Twice;", "static class W { extension(int n) { public int Twice => n * 7; } }", "7", "3")]
    [InlineData("return x.Twice();", "static class W { extension(int n) { public int Twice() => n * 7; } }", "7", "3")]
    [InlineData("return int.Twice();", "static class W { extension(int) { public static int Twice() => 7; } }", "7", "3")]
    [InlineData("return checked(new V() + new V()).N;", "struct V { public int N; public static V operator +(V a, V b) => new V { N = 1 }; public static V operator checked +(V a, V b) => new V { N = 7 }; }", "7", "3")]
    [InlineData("return (from y in new V() where y > 1 select y + 1).N;", "class V { public int N; public V Where(Func<int, bool> f) => new V { N = 7 }; public V Select(Func<int, int> f) => this; }", "7", "3")]
    [InlineData("return V.L.Value;", "static class V { public static readonly Lazy<int> L = new(() => 7); }", "7", "3")]
    [InlineData("return new V().N;", "struct V { public int N = 7; public V() { } }", "7", "3")]
    [InlineData("return new V(1).N;", "struct V(int a) { public int N = a * 7; }", "7", "3")]
    [InlineData("return Z.H(new V());", "class V { public override string ToString() => \"7\"; } static class Z { public static int H<T>(T t) => t!.ToString()!.Length; }", "\"7\"", "\"77\"")]
    [InlineData("return $\"{new V()}\".Length;", "struct V : IFormattable { public string ToString(string? f, IFormatProvider? p) => \"7\"; }", "\"7\"", "\"77\"")]
    [InlineData("var b = new B(); return ((ReadOnlySpan<int>)b).Length;", "[System.Runtime.CompilerServices.InlineArray(7)] struct B { private int _e; }", "7", "3")]
    [InlineData("return System.Runtime.CompilerServices.Unsafe.SizeOf<B>();", "[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Size = 70)] struct B { private int _e; }", "70", "30")]
    [InlineData("return Enum.GetName(E.A)!.Length + new V().N;", "enum E { A } class V { [System.ComponentModel.DefaultValue(K.C)] public int N { get; set; } } static class K { public const int C = 7; }", "7", "3")]
    [InlineData("return ((E)x).ToString().Length;", "enum E { A = 7 }", "7", "3")]
    [InlineData("return ((E)x).ToString().Length;", "[Flags] enum E { A = 7 }", "[Flags]", "")]
    [InlineData("return new V(1).ToString().Length;", "record struct V(int N) { public int D => N * 7; }", "7", "3")]
    [InlineData("return new { V = new V() }.ToString()!.Length;", "class V { public override string ToString() => \"7\"; }", "\"7\"", "\"77\"")]
    [InlineData("return (new V(), 1).ToString().Length;", "class V { public override string ToString() => \"7\"; }", "\"7\"", "\"77\"")]
    [InlineData("lock (new V()) { return V.N; }", "class V { public static int N = 7; }", "7", "3")]
    [InlineData("foreach (var i in V.All()) { return V.N; } return 0;", "class V { public static int N; public static IEnumerable<int> All() { try { yield return 1; } finally { N = 7; } } }", "7", "3")]
    [InlineData("try { throw new E(); } catch (E e) when (e.Ok) { return 1; }", "class E : Exception { public bool Ok => 7 > 5; }", "7", "3")]
    [InlineData("try { W.T(); } catch (Exception e) { return e.Message.Length; } return 0;", "static class W { public static void T() => throw new E(); } class E : Exception { public override string Message => \"7\"; }", "\"7\"", "\"77\"")]
    [InlineData("return C.N;", "class B { public static int N; static B() { N = 7; } } class C : B;", "7", "3")]
    [InlineData("return T().Result; static async Task<int> T() { await foreach (var i in new V()) { return i; } return 0; }", "class V { } static class W { public static async IAsyncEnumerator<int> GetAsyncEnumerator(this V v) { await Task.Yield(); yield return 7; } }", "7", "3")]
    [InlineData("return T().Result; static async Task<int> T() { await using (new V()) { } return V.N; }", "class V { public static int N; public ValueTask DisposeAsync() { N = 7; return default; } }", "7", "3")]
    [InlineData("using (new V()) { } return B.N;", "class B : IDisposable { public static int N; public void Dispose() => N = 7; } class V : B;", "7", "3")]
    [InlineData("return new V()[1..].N;", "class V { public int N; public int Length => 3; public V Slice(int a, int b) => new V { N = 7 }; }", "7", "3")]
    [InlineData("return new V()[^1];", "class V { public int this[Index i] => 7; }", "7", "3")]
    [InlineData("W.R() = 1; return W.N;", "static class W { public static int N; private static int _m; public static ref int R() { N = 7; return ref _m; } }", "7", "3")]
    [InlineData("unsafe { delegate*<int> p = &W.M; return p(); }", "static class W { public static int M() => 7; }", "7", "3")]
    [InlineData("V v = x switch { 1 => 2, _ => (V)3 }; return v.N;", "struct V { public int N; public static implicit operator V(int n) => new V { N = n + 7 }; }", "7", "8")]
    [InlineData("return new Z().H($\"a{x}\");", "class Z { public int M = 7; public int H([System.Runtime.CompilerServices.InterpolatedStringHandlerArgument(\"\")] V v) => v.N; } [System.Runtime.CompilerServices.InterpolatedStringHandler] struct V { public int N; public V(int l, int f, Z z) { N = z.M; } public void AppendLiteral(string s) { } public void AppendFormatted(int i) { } }", "7", "3")]
    [InlineData("return W.H(1, 2);", "static class W { public static int H(params V v) => v.N; } [System.Runtime.CompilerServices.CollectionBuilder(typeof(X), \"Create\")] class V : IEnumerable<int> { public int N; public IEnumerator<int> GetEnumerator() => null!; System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => null!; } static class X { public static V Create(ReadOnlySpan<int> items) => new V { N = 7 }; }", "7", "3")]
    [InlineData("D d = H; return d(); static int H(int i = 1) => i;", "delegate int D(int i = 7);", "7", "3")]
    [InlineData("return new[] { new V() }.Contains(new V()) ? 1 : 0;", "class V : IEquatable<V> { public bool Equals(V? o) => 7 > 5; }", "7", "3")]
    [InlineData("return nameof(V777).Length;", "class V777 { }", "V777", "V7777")]
    [InlineData("return typeof(V777).Name.Length;", "class V777 { }", "V777", "V7777")]
    [InlineData("return default(V).M();", "struct V { public int M() => 7; }", "7", "3")]
    [InlineData("return W.Open().Read();", "static class W { public static TextReader Open() => (TextReader)Activator.CreateInstance(Type.GetType(\"R\")!)!; } class R : TextReader { public override int Read() => 7; }", "7", "3")]
    [InlineData("return W.Load<V>().N;", "static class W { public static T Load<T>() => System.Text.Json.JsonSerializer.Deserialize<T>(\"{}\")!; } class V { public int N { get; set { field = value * 7; } } }", "7", "3")]
    [InlineData("return ((V)Activator.CreateInstance(typeof(V))!).N;", "class V { public int N; public V() { N = 7; } }", "7", "3")]
    public void Code_Changes(string body, string types, string old, string replacement) =>
        Fingerprinted.RequireDifferent(Fingerprinted.Program(body, types: types), old, replacement);

    [Theory]
    [InlineData("N = 7", "N = 3")]
    [InlineData("(byte)value.N]", "(byte)(value.N - 1)]")]
    [InlineData("Offset = 5", "Offset = 6")]
    [InlineData("value + 8", "value + 9")]
    public void CodecOfAType_OrOfAParameter_Changes(string old, string replacement) => Fingerprinted.RequireDifferent(
        """
        using System.Buffers;

        public static partial class A
        {
            [Memoize]
            public static partial int F(V v, [MemoizeWith(typeof(D))] int number);

            private static int FCore(V v, int number) => 1;
        }

        [MemoizeWith(typeof(C))]
        public sealed class V { public int N; }

        public sealed class C : ICacheCodec<V>
        {
            private readonly int _offset;
            public C() { int Offset = 5; _offset = Offset; }
            public void Write(IBufferWriter<byte> writer, V value) => writer.Write<byte>([(byte)_offset, (byte)value.N]);
            public V Read(ReadOnlySpan<byte> bytes) => new V { N = 7 };
        }

        public sealed class D : ICacheCodec<int>
        {
            public void Write(IBufferWriter<byte> writer, int value) => writer.Write<byte>([(byte)(value + 8)]);
            public int Read(ReadOnlySpan<byte> bytes) => 0;
        }
        """,
        old,
        replacement);

    [Fact]
    public void ImplementationOfAnotherAssemblysInterface_Changes()
    {
        var contracts = CSharpCompilation.Create("Contracts", [TestCompilation.Parse("public interface ISource { int Find(int x); }", "Contracts.cs")], TestCompilation.References, TestCompilation.Options).ToMetadataReference();
        Assert.NotEqual(Of("x + 7"), Of("x + 3"));

        string Of(string found) => Fingerprinted.Method(TestCompilation.Create(Fingerprinted.Program(
            "return Where.Source.Find(x);",
            types: $"static class Where {{ public static ISource Source = null!; }} class Rows : ISource {{ public int Find(int x) => {found}; }}")).AddReferences(contracts)).Code;
    }
}
