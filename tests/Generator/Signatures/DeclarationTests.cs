namespace Memo.Generator.Tests.Signatures;

/// <summary>Wherever C# allows a static partial method, it is memoized, without a warning.</summary>
public class DeclarationTests
{
    /// <summary>What surrounds the method, with <c>METHOD</c> for both of its parts and <c>CALL</c> where it can be called.</summary>
    public static TheoryData<string> ContainingTypes =>
    [
        "public static partial class A { METHOD CALL }",
        "public partial class A { METHOD CALL }",
        "public sealed partial class A { METHOD CALL }",
        "public abstract partial class A { METHOD CALL }",
        "public partial struct A { METHOD CALL }",
        "public readonly partial struct A { METHOD CALL }",
        "public ref partial struct A { METHOD }\npublic static class C { public static bool IsSame() => A.F(1, \"\") == A.FCore(1, \"\"); }",
        "public readonly ref partial struct A { METHOD }\npublic static class C { public static bool IsSame() => A.F(1, \"\") == A.FCore(1, \"\"); }",
        "public partial record A { METHOD CALL }",
        "public partial record class A(int X) { METHOD CALL }",
        "public partial record struct A { METHOD CALL }",
        "public readonly partial record struct A(int X) { METHOD CALL }",
        "public partial interface A { METHOD CALL }",
        "internal partial class A { METHOD CALL }",
        "public unsafe partial class A { METHOD CALL }",
        "partial class A { METHOD CALL }\npartial class A { int _x = 1; int X => _x; }",
        "public partial class A { public partial class B { METHOD } CALL }".Replace("CALL", "public static bool IsSame() => B.F(1, \"\") == B.FCore(1, \"\");", StringComparison.Ordinal),
        "namespace N { public partial class A { METHOD CALL } }",
        "namespace N.M { namespace O { public partial class A { METHOD CALL } } }",
        "namespace N;\npublic partial class A { METHOD CALL }",
        "namespace @namespace.@class;\npublic partial class @struct { METHOD CALL }",
        "namespace Größe.名前;\npublic partial class Имя { METHOD CALL }",
        "namespace N.System;\npublic partial class A { METHOD CALL }",
        "namespace N.Memo.System.Threading.Tasks;\npublic partial class A { METHOD CALL }",
        "namespace N;\npublic partial class A { public class System; public class Memo; public class Task; public class CancellationToken; public class Func; public class ValueTask; METHOD CALL }",
        "namespace N;\npublic class Memo; public class String; public class Int32;\npublic partial class A { METHOD CALL }",
        "public partial class Memo_ { public int Memo; METHOD CALL }",
        "public partial class A { public class FMemo; public class FCacheHandle; public static int FMemo2; METHOD CALL }",
        "public partial class FMemo { METHOD CALL }",
        "public partial class FCacheHandle { METHOD CALL }",
        "public partial class @partial { METHOD CALL }",
        "public partial class @record { METHOD CALL }",
        "public partial class @required { METHOD CALL }",
        "public partial class @file { METHOD CALL }",
        "public class Base { public static int FMemo, FCacheHandle; }\npublic partial class A : Base { METHOD CALL }",
        "public partial class G<T> { METHOD }\npublic class A { public static bool IsSame() => G<int>.F(1, \"\") == G<int>.FCore(1, \"\") && G<string[]>.F(2, \"\") == G<string>.FCore(2, \"\"); }",
        "public partial class G<Key, Method, Body> where Key : class? { METHOD }\npublic class A { public static bool IsSame() => G<string, int, int>.F(1, \"\") == G<string, int, int>.FCore(1, \"\"); }",
        "public partial class G<FMemo, @class> where @class : struct { public partial struct H<T> where T : IEnumerable<FMemo> { METHOD } }\npublic class A { public static bool IsSame() => G<int, int>.H<List<int>>.F(1, \"\") == 1; }",
        "public partial interface G<T> where T : notnull { METHOD }\npublic class A { public static bool IsSame() => G<int>.F(1, \"\") == 1; }",
        "[Obsolete] public partial class A { METHOD CALL }",
        "#nullable disable\npublic partial class A { METHOD CALL }",
    ];

    [Theory]
    [MemberData(nameof(ContainingTypes))]
    public void ContainingType_HoldsTheCache(string declaration)
    {
        const string method = "[Memoize] public static partial int F(int a, string b); public static int FCore(int a, string b) => a + b.Length;";
        const string call = "public static bool IsSame() => F(1, \"x\") == FCore(1, \"x\") && F(1, \"x\") == 2;";
        var source = declaration.Replace("METHOD", method, StringComparison.Ordinal).Replace("CALL", call, StringComparison.Ordinal);
        using var loaded = Memoized.Run(source).RequireClean().Load();

        var type = loaded.Assembly.GetTypes().Single(type => type.GetMethod("IsSame") is not null);
        Assert.Equal(true, type.GetMethod("IsSame")!.Invoke(null, null));
        Assert.Contains(loaded.Assembly.GetTypes(), nested => nested.Name.StartsWith("FCacheHandle", StringComparison.Ordinal) && nested.IsValueType);
    }

    [Theory]
    [InlineData("public static")]
    [InlineData("internal static")]
    [InlineData("protected static")]
    [InlineData("protected internal static")]
    [InlineData("private protected static")]
    [InlineData("private static")]
    [InlineData("static public")]
    [InlineData("public static unsafe")]
    [InlineData("[Obsolete] public static")]
    [InlineData("[Obsolete(\"Use G.\")] internal static")]
    [InlineData("[System.ComponentModel.Description(\"\")] [return: System.Diagnostics.CodeAnalysis.NotNull] public static")]
    public void Modifiers_AreKept(string modifiers)
    {
        var attributeEnd = modifiers.LastIndexOf(']') + 1;
        var (attributes, rest) = (modifiers[..attributeEnd], modifiers[attributeEnd..]);
        var run = Memoized.Run(
            $$"""
            public partial class A
            {
                private sealed record Secret(int Number);

                {{attributes}} [Memoize] {{rest}} partial int F(int a);
                private static int FCore(int a) => a;

            #pragma warning disable CS0612, CS0618
                public static bool IsSame() => F(1) == 1 && FCache.Invalidate(1) == Invalidation.Delivered && !FCache.TryGet(1, out _);
            }
            """);
        using var loaded = run.RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("A", "IsSame"));
        Assert.Contains($"{rest.Trim()} partial int F(int a)", run.Source, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MethodWithPrivateTypes", "private record Secret(int N); private enum Kind { A }", "[Memoize(Results = ResultHandling.Share)] private static partial Secret F(Kind? kind); private static Secret FCore(Kind? kind) => new(1);", "F(null) == FCore(null) && ReferenceEquals(F(null), F(null))")]
    [InlineData("ObsoleteBody", "", "[Memoize] public static partial int F(int a); [Obsolete] private static int FCore(int a) => a;", "F(1) == 1")]
    [InlineData("ObsoleteTypes", "[Obsolete] public enum Old { A }", "[Obsolete, Memoize] public static partial int F(Old a); [Obsolete] private static int FCore(Old a) => 1;", "true")]
    [InlineData("BodyNamedLikeAMember", "", "[Memoize(Body = \"Equals\")] public static partial int F(int a); private static int Equals(int a) => a;", "F(1) == 1")]
    [InlineData("BodyNamedKey", "", "[Memoize(Body = nameof(Key))] public static partial int F(int a, int b); private static int Key(int a, int b) => a + b;", "F(1, 2) == 3")]
    [InlineData("BodyNamedMethod", "", "[Memoize(Body = nameof(Method))] public static partial int F(int Method); private static int Method(int a) => a;", "F(1) == 1")]
    [InlineData("BodyWithKeywordName", "", "[Memoize(Body = \"class\")] public static partial int F(int a); private static int @class(int a) => a;", "F(1) == 1")]
    [InlineData("Recursion", "", "[Memoize] public static partial long F(int n); private static long FCore(int n) => n < 2 ? n : F(n - 1) + F(n - 2);", "F(80) == 23416728348467685")]
    [InlineData("AsyncNames", "", "[Memoize] public static partial Task<int> FAsync(int a); private static Task<int> FAsyncCore(int a) => Task.FromResult(a); public static int FCache;", "FAsync(1).Result == 1 && FAsyncCache.Invalidate(1) == Invalidation.Delivered && FCache == 0")]
    [InlineData("SyncBesideAsync", "", "[Memoize] public static partial int F(int a); private static int FCore(int a) => a; [Memoize] public static partial Task<int> FAsync(int a); private static Task<int> FCoreAsync(int a) => Task.FromResult(a);", "F(1) == FAsync(1).Result && FCache.TryGet(1, out _) && FAsyncCache.TryGet(1, out _)")]
    [InlineData("HandlesWithLikeNames", "", "[Memoize(Handle = \"Price\")] public static partial int F(int a); private static int FCore(int a) => a; [Memoize(Handle = \"PriceCache\")] public static partial int G(int a); private static int GCore(int a) => a + 1;", "F(1) == 1 && G(1) == 2 && Price.TryGet(1, out _) && PriceCache.TryGet(1, out _)")]
    [InlineData("MethodsThatDifferInCase", "", "[Memoize] public static partial int f(int a); private static int fCore(int a) => a; [Memoize] public static partial int F(int a); private static int FCore(int a) => a + 1;", "f(1) == 1 && F(1) == 2 && fCache.TryGet(1, out _) && FCache.TryGet(1, out _)")]
    [InlineData("OneHandleForTwoMethods", "", "[Memoize(Handle = \"Both\")] public static partial int F(int a); private static int FCore(int a) => a; [Memoize(Handle = \"Both\")] public static partial string G(string a); private static string GCore(string a) => a;", "F(1) == 1 && G(\"\") == \"\" && Both.TryGet(1, out _) && Both.TryGet(\"\", out _)")]
    [InlineData("KeywordHandle", "", "[Memoize(Handle = \"class\")] public static partial int F(int a); private static int FCore(int a) => a;", "F(1) == 1 && @class.TryGet(1, out _)")]
    [InlineData("NameWithQuotes", "", "[Memoize(Name = \"a\\\"{b}\\\\\")] public static partial int F(int a); private static int FCore(int a) => a;", "F(1) == 1")]
    [InlineData("SafeNullability", "", "[Memoize] public static partial string? F(string a); private static string FCore(string? a) => a ?? \"\";", "F(\"\") == \"\"")]
    [InlineData("PromisesAboutNull", "", "[Memoize] [return: System.Diagnostics.CodeAnalysis.NotNullIfNotNull(\"a\")] public static partial string? F(string? a); private static string? FCore(string? a) => a; [Memoize] [return: System.Diagnostics.CodeAnalysis.NotNull] public static partial string? G([System.Diagnostics.CodeAnalysis.NotNull] string? a); private static string GCore(string? a) => a ?? \"\"; [Memoize] [return: System.Diagnostics.CodeAnalysis.MaybeNull] public static partial string H([System.Diagnostics.CodeAnalysis.AllowNull] string a); private static string HCore(string? a) => a ?? \"\";", "F(null) == null && G(null).Length == 0")]
    [InlineData("GenericBodyName", "", "[Memoize] public static partial (int A, int B) F(int a); private static (int, int) FCore(int a) => (a, a);", "F(1).B == 1")]
    [InlineData("DynamicResult", "", "[Memoize(Results = ResultHandling.Share)] public static partial dynamic F(int a); private static object FCore(int a) => a; public static void Set() => FCache.Set(1, 2);", "F(1) == 1")]
    [InlineData("DynamicTaskResult", "", "[Memoize(Results = ResultHandling.Share)] public static partial Task<dynamic?> F(int a); private static Task<dynamic?> FCore(int a) => Task.FromResult<dynamic?>(a);", "F(1).Result == 1")]
    [InlineData("SharedDelegate", "", "[Memoize(Results = ResultHandling.Share)] public static partial Func<int, Task<int>> F(int a); private static Func<int, Task<int>> FCore(int a) => b => Task.FromResult(a + b);", "F(1)(2).Result == 3 && ReferenceEquals(F(1), F(1))")]
    [InlineData("Durations", "", "[Memoize(Expiration = \"500ms\")] public static partial int F(int a); private static int FCore(int a) => a; [Memoize(Expiration = \"00:00:01\")] public static partial int G(int a); private static int GCore(int a) => a; [Memoize(Expiration = \"0.0000001s\")] public static partial int H(int a); private static int HCore(int a) => a; [Memoize(Expiration = \"365d\")] public static partial int I(int a); private static int ICore(int a) => a;", "F(1) + G(1) + H(1) + I(1) == 4")]
    public void Declaration_Works(string what, string types, string methods, string check)
    {
        using var loaded = Memoized.Run(
            $$"""
            #pragma warning disable CS0612, CS0618, CS0649, CS8981
            public static partial class A
            {
                {{types}}

                {{methods}}

                public static bool IsSame() => {{check}} && {{check}};
            }
            """).RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("A", "IsSame"), what);
    }

    [Fact]
    public void MethodThatHidesAnother_HidesItsHandle()
    {
        using var loaded = Memoized.Run(
            """
            public partial class Base
            {
                [Memoize]
                public static partial int F(int a);
                private static int FCore(int a) => a;

                public partial class Nested : Base
                {
                    [Memoize]
                    public static new partial int F(int a);
                    private static new int FCore(int a) => -a;
                }
            }

            public partial class Derived : Base
            {
                [Memoize]
                public static new partial int F(int a);
                private static int FCore(int a) => a + 1;

                public static bool IsSame() => Base.F(1) == 1 && F(1) == 2 && Nested.F(1) == -1 && FCache.TryGet(1, out var value) && value == 2 && !Base.FCache.TryGet(2, out _);
            }
            """).RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("Derived", "IsSame"));
    }

    [Fact]
    public void GenericType_KeepsTheResultsOfEachArgumentApart()
    {
        using var loaded = Memoized.Run(
            """
            public partial class Sizes<T>
            {
                [Memoize]
                public static partial string Name(int a);
                private static string NameCore(int a) => typeof(T).Name;
            }

            public static class A
            {
                public static bool IsSame() => Sizes<int>.Name(1) == "Int32" && Sizes<string>.Name(1) == "String"
                    && Sizes<int>.NameCache.KeyOf(1).ToString() != Sizes<string>.NameCache.KeyOf(1).ToString();
            }
            """).RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("A", "IsSame"));
    }

    [Fact]
    public void AssemblyInsideTheCls_IsNotWarnedAboutGeneratedCode()
    {
        Memoized.Run(
            """
            [assembly: CLSCompliant(true)]

            public static partial class A
            {
                [Memoize]
                [CLSCompliant(false)]
                public static partial uint F(uint a);
                private static uint FCore(uint a) => a;
            }
            """).RequireClean();
    }
}
