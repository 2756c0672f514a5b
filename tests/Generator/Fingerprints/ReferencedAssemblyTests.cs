using System.Text.RegularExpressions;
using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Memo.Generator.Tests.Fingerprints;

/// <summary>How generated code asks for the versions of the assemblies that a body calls.</summary>
public class ReferencedAssemblyTests
{
    private const string Caller =
        """
        public static partial class Quotes
        {
            [Memoize]
            public static partial double Price(string symbol);

            private static double PriceCore(string symbol) => Lib.Rates.Find(symbol);

            [Memoize]
            public static partial double Plain(string symbol);

            private static double PlainCore(string symbol) => Math.Sin(symbol.Length) + System.Text.Json.JsonSerializer.Serialize(1).Length;
        }
        """;

    private const string Library = "namespace Lib; public static class Rates { public static double Find(string s) => s.Length; public const int Constant = 1; }";

    [Fact]
    public void PlainAssembly_IsAskedForItsModule() =>
        Assert.Equal(["OfModule(typeof(global::Lib.Rates))"], VersionsIn(Run(Caller, Image(Compile("Lib", Library)))));

    [Fact]
    public void AssemblyBuiltWithMemo_IsAskedForItsFingerprint()
    {
        var library = GeneratorRun.Of(
            new MemoizeGenerator(),
            Compile("Lib", Library + "static partial class L { [Memoize] static internal partial int G(int x); static int GCore(int x) => x; }"),
            BuildProperties.Build);

        Assert.Equal(["global::Memo.Generated.Lib.AssemblyFingerprint.Value"], VersionsIn(Run(Caller, Image(library.RequireClean(DiagnosticSeverity.Error).Compilation))));
    }

    [Fact]
    public void ConstantOfAnotherAssembly_IsNoneOfItsCode() =>
        Assert.Empty(VersionsIn(Run(Caller.Replace("Lib.Rates.Find(symbol)", "Lib.Rates.Constant", StringComparison.Ordinal), Image(Compile("Lib", Library)))));

    [Fact]
    public void AssemblyBehindAnAssembly_IsAskedToo()
    {
        var deep = Image(Compile("Deep", "namespace Deep; public class Base<T> { public static int Value => 1; }"));
        var library = Image(Compile("Lib", "namespace Lib; public static class Rates { public static double Find(string s) => Deep.Base<int>.Value; }", deep));

        Assert.Equal(
            ["OfModule(typeof(global::Deep.Base<>))", "OfModule(typeof(global::Lib.Rates))"],
            VersionsIn(Run(Caller, library, deep)));
    }

    [Fact]
    public void ReferenceAssembly_MayUseAnythingThatIsReferenced()
    {
        var deep = Image(Compile("Deep", "namespace Deep; public class Base { public static int Value => 1; }"));
        var library = ReferenceImage(Compile("Lib", "[assembly: System.Runtime.CompilerServices.ReferenceAssembly] namespace Lib { public static class Rates { public static double Find(string s) => Deep.Base.Value; } }", deep));

        Assert.Equal(
            ["OfModule(typeof(global::Deep.Base))", "OfModule(typeof(global::Lib.Rates))"],
            VersionsIn(Run(Caller, library, deep)));
    }

    [Fact]
    public void AssemblyWhoseTypesCannotBeNamed_IsFoundByItsName()
    {
        var library = Image(Compile("Lib", Library));
        var run = Run("extern alias other;\n" + Caller.Replace("Lib.Rates", "other::Lib.Rates", StringComparison.Ordinal), library.WithAliases(["other"]));

        Assert.Equal(["OfAssembly(\"Lib, Version=0.0.0.0, Culture=neutral, PublicKeyToken=null\")"], VersionsIn(run));
    }

    [Fact]
    public void TypeThatTwoAssembliesHave_IsNotNamed()
    {
        var library = Image(Compile("Lib", Library + "public static class Twin { }"));
        var twin = Image(Compile("Twin", "namespace Lib; public static class Rates2 { } public static class Twin { }"));

        Assert.Equal(["OfModule(typeof(global::Lib.Rates))"], VersionsIn(Run(Caller, library, twin)));
    }

    private static GeneratorRun Run(string source, params IEnumerable<MetadataReference> references)
    {
        var run = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(source).AddReferences(references), BuildProperties.Build);
        run.RequireClean(DiagnosticSeverity.Error);
        return run;
    }

    private static IEnumerable<string> VersionsIn(GeneratorRun run) =>
        Regex.Matches(run.Sources["Memo-Fingerprints.g.cs"], @"static \(\) => (?:global::Memo\.CompilerServices\.CodeFingerprint\.)?(?<version>(?:[^(),]|\([^()]*(?:\([^()]*\))?[^()]*\))+)")
            .Select(match => match.Groups["version"].Value);

    private static CSharpCompilation Compile(string name, string source, params IEnumerable<MetadataReference> references) =>
        TestCompilation.Create(source).WithAssemblyName(name).AddReferences(references);

    private static PortableExecutableReference Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static PortableExecutableReference ReferenceImage(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image, options: new EmitOptions(metadataOnly: true, includePrivateMembers: false), cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
