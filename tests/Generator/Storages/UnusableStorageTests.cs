using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Generator.Tests.Storages;

/// <summary>What cannot be created by generated code is left out, and the program compiles.</summary>
public class UnusableStorageTests
{
    [Theory]
    [InlineData("public abstract class Bad() : OwnStorage;")]
    [InlineData("public class Bad(string path) : OwnStorage { public string Path => path; }")]
    [InlineData("public class Bad : OwnStorage { private Bad() { } }")]
    [InlineData("public class Bad : OwnStorage { internal Bad() { } }")]
    [InlineData("public class Bad : OwnStorage { protected Bad(int size = 1) { } }")]
    [InlineData("public class Bad : OwnStorage { public Bad(int size = 1) { } public Bad(string path = \"\") { } }")]
    [InlineData("public class Bad() : OwnStorage { public required string Path { get; set; } }")]
    [InlineData("public class Base() : OwnStorage { public required string Path; } public class Bad : Base;")]
    [InlineData("public class Bad : OwnStorage { [Obsolete(\"Gone.\", error: true)] public Bad() { } }")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"EXP1\")] public class Bad() : OwnStorage;")]
    [InlineData("public class Bad;")]
    [InlineData("public interface Bad;")]
    [InlineData("public enum Bad;")]
    [InlineData("public delegate void Bad();")]
    [InlineData("file class Bad() : OwnStorage;")]
    public void StorageThatCannotBeCreated_IsLeftOut(string declaration) =>
        Assert.Empty(Run("[assembly: CacheStorageProvider(\"bad\", typeof(Bad))]\n" + declaration).Sources);

    [Theory]
    [InlineData("typeof(Outer.Hidden)", "Outer.Hidden is private")]
    [InlineData("typeof(Outer.OfList<int>)", "Generic")]
    [InlineData("typeof(Outer.OfList<>)", "Unbound")]
    [InlineData("typeof(Generic<int>.Inner)", "Inside a generic type")]
    [InlineData("typeof(Outer[])", "An array")]
    [InlineData("typeof(int)", "A number")]
    [InlineData("typeof(CacheStorage)", "The abstract class itself")]
    [InlineData("null!", "Nothing")]
    [InlineData("typeof(Nowhere)", "An error of the user's own")]
    public void TypeThatIsNoStorage_IsLeftOut(string type, string why) =>
        Assert.Empty(Libraries.Run($$"""
            [assembly: CacheStorageProvider("bad", {{type}})]
            public class Outer
            {
                // {{why}}
                [assembly: CacheStorageProvider("other", typeof(Hidden))]
                private class Hidden() : OwnStorage;
                public class OfList<T>() : OwnStorage;
            }
            public class Generic<T>
            {
                public class Inner() : OwnStorage;
            }
            """).Sources);

    [Theory]
    [InlineData("\"\"")]
    [InlineData("null!")]
    [InlineData("\" shelf\"")]
    [InlineData("\"a,b\"")]
    [InlineData("\"größe\"")]
    [InlineData("\"a\\\"b\"")]
    [InlineData("\"memory\"")]
    [InlineData("\"Memory-Size\"")]
    [InlineData("\"memory-unbounded\"")]
    [InlineData("\"OFF\"")]
    public void BadName_IsLeftOut(string name) =>
        Assert.Empty(Run($"[assembly: CacheStorageProvider({name}, typeof(Good))]\npublic class Good() : OwnStorage;").Sources);

    [Fact]
    public void BadOneAmongGoodOnes_IsLeftOutAlone()
    {
        var run = Run($$"""
            [assembly: CacheStorageProvider("a", typeof(Good))]
            [assembly: CacheStorageProvider("bad", typeof(Bad))]
            [assembly: CacheStorageProvider("b", typeof(Good))]
            public class Good() : OwnStorage;
            public abstract class Bad() : OwnStorage;
            """);

        Assert.Equal(2, run.Source.Split(".Add(").Length - 1);
    }

    [Fact]
    public void ObsoleteStorage_IsUsedWithoutAWarningInGeneratedCode() =>
        Assert.NotEmpty(Run($$"""
            #pragma warning disable CS0618
            [assembly: CacheStorageProvider("old", typeof(Old))]
            [Obsolete("There is a better one.")] public class Old() : OwnStorage;
            """).Source);

    [Fact]
    public void InternalStorageOfAReference_IsLeftOut_UnlessThisAssemblyIsAFriend()
    {
        const string source = $$"""
            [assembly: CacheStorageProvider("hidden", typeof(Hidden))]
            internal class Hidden() : OwnStorage;
            """;

        Assert.Empty(RunWith(source).Sources);
        Assert.NotEmpty(RunWith("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Tests\")]\n" + source).Source);
    }

    [Fact]
    public void StorageWhoseNameMeansAnotherType_IsLeftOut()
    {
        var shelf = Libraries.Reference("Shelf");

        Assert.Empty(Libraries.Run("namespace Shelf { internal class Storage; }", shelf).RequireClean().Sources);
        Assert.Empty(Libraries.Run(Libraries.Program, shelf, MetadataReference.CreateFromImage(
            Libraries.Image(Libraries.Compile("Twin", "namespace Shelf { public class Storage; }")))).RequireClean().Sources);
    }

    [Fact]
    public void StorageBehindAnAlias_IsLeftOut() =>
        Assert.Empty(Libraries.Run(Libraries.Program, Libraries.Reference("Shelf").WithAliases(["shelf"])).RequireClean().Sources);

    private static GeneratorRun RunWith(string library) =>
        Libraries.Run(Libraries.Program, MetadataReference.CreateFromImage(Libraries.Image(Libraries.Compile("Library", library)))).RequireClean();

    private static GeneratorRun Run(string source) => Libraries.Run("#pragma warning disable CS1591, EXP1\n" + source).RequireClean();
}
