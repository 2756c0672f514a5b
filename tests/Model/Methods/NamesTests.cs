using Memo.Model.Methods;

namespace Memo.Model.Tests.Methods;

/// <summary>Identities keep their meaning from build to build; handles get the best name that is free.</summary>
public class NamesTests
{
    [Theory]
    [InlineData("partial class A { METHOD }", "Tests/A.F(string,int?)")]
    [InlineData("namespace N.@event { partial class O { partial record struct @class { METHOD } } }", "Tests/N.event.O.class.F(string,int?)")]
    public void Identity_IsThePathToTheMethod(string source, string identity)
    {
        const string method = "[Memoize] public static partial int F(string? a, int? b); static int FCore(string? a, int? b) => 1;";
        var inspection = Inspected.Method(source.Replace("METHOD", method, StringComparison.Ordinal));

        Assert.Equal(identity, Assert.Single(inspection.Model!.Memo!.Identity.Texts));
    }

    [Theory]
    [InlineData("in DateOnly a, CancellationToken b", "(System.DateOnly&,System.Threading.CancellationToken)")]
    [InlineData("[ExcludeFromKey] Dictionary<string, (int A, string? B)[]> a, [ExcludeFromKey] dynamic b", "(System.Collections.Generic.Dictionary<string,System.ValueTuple<int,string>[]>,dynamic)")]
    [InlineData("nint a, UIntPtr b, [ExcludeFromKey] List<int>.Enumerator c", "(nint,nuint,System.Collections.Generic.List<int>.Enumerator)")]
    public void Identity_NamesTheParameterTypesWithoutSpaces(string parameters, string expected) =>
        Assert.Equal("Tests/A.F" + expected, Inspected.Signature("int", parameters).Model!.Memo!.Identity.Texts[0]);

    [Theory]
    [InlineData("", new[] { "Tests/G<", ",", ">.H<", ">.F(int)" })]
    [InlineData("(Name = \"f\")", new[] { "f<", ",", ",", ">" })]
    public void Identity_LeavesRoomForTypeArguments(string options, string[] texts)
    {
        var identity = Inspected.Method($$"""partial class G<T, U> { partial class H<V> { [Memoize{{options}}] public static partial int F(int a); static int FCore(int a) => 1; } }""").Model!.Memo!.Identity;

        Assert.Equal(texts, identity.Texts);
        Assert.Equal(["T", "U", "V"], identity.TypeParameters);
    }

    [Theory]
    [InlineData("FAsync", "", "FMemo")]
    [InlineData("FAsync", "public static int FCache;", "FAsyncMemo")]
    [InlineData("FAsync", "[Memoize] public static partial int F(int a); static int FCore(int a) => a;", "FAsyncMemo")]
    [InlineData("FAsync", "[Memoize(Handle = \"FCache\")] public static partial int X(int a); static int XCore(int a) => a;", "FAsyncMemo")]
    [InlineData("F", "int FMemo;", "FMemo2")]
    [InlineData("Async", "", "AsyncMemo")]
    public void Handle_TakesTheShortestFreeName(string method, string others, string memoClass)
    {
        var inspection = Inspected.Method(
            $$"""
            partial class A
            {
                [Memoize(Body = "Load")] public static partial Task<int> {{method}}(string a);
                static Task<int> Load(string a) => null!;
                {{others}}
            }
            """,
            method);

        Assert.Equal(memoClass, inspection.Model!.Memo!.Names.MemoClass);
    }

    [Fact]
    public void Overloads_AreNumberedInOrderOfTheirSignatures()
    {
        const string source =
            """
            partial class A
            {
                [Memoize] public static partial int F(string a);
                [Memoize] public static partial int F(int a);
                [Memoize] public static partial int F();
                static int FCore() => 1;
                static int FCore(int a) => 1;
                static int FCore(string a) => 1;
            }
            """;

        Assert.Equal("FMemo3", Inspected.Method(source).Model!.Memo!.Names.MemoClass);
    }
}
