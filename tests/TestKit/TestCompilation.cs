using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.TestKit;

/// <summary>Compilations of test sources that see the framework and <c>Memo.dll</c>, and the SDK's implicit usings.</summary>
public static class TestCompilation
{
    private const string GlobalUsings =
        """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        global using Memo;
        """;

    /// <summary>C# 14, which the referenced compiler API still calls preview.</summary>
    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview, DocumentationMode.Diagnose);

    public static CSharpCompilationOptions Options { get; } = new(
        OutputKind.DynamicallyLinkedLibrary,
        allowUnsafe: true,
        nullableContextOptions: NullableContextOptions.Enable);

    public static ImmutableArray<MetadataReference> FrameworkReferences { get; } = FindFramework();

    public static ImmutableArray<MetadataReference> References { get; } =
        FrameworkReferences.Add(MetadataReference.CreateFromFile(typeof(MemoizeAttribute).Assembly.Location));

    // All compilations grow from this one, so that the references are read once.
    private static readonly CSharpCompilation Empty =
        CSharpCompilation.Create("Tests", [Parse(GlobalUsings, "GlobalUsings.cs")], References, Options);

    /// <summary>Compiles the sources as <c>Test0.cs</c>, <c>Test1.cs</c>, … of an assembly named <c>Tests</c>.</summary>
    public static CSharpCompilation Create(params IEnumerable<string> sources) =>
        Empty.AddSyntaxTrees(sources.Select((source, index) => Parse(source, $"Test{index}.cs")));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(source, ParseOptions, path, System.Text.Encoding.UTF8);

    private static ImmutableArray<MetadataReference> FindFramework()
    {
        // The list also names the test's own assemblies, the compiler among them; a user's program would not see those.
        var runtimeFolder = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == runtimeFolder)
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}
