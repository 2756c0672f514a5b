using Memo.Generator;
using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Tests;

public class HalfTypedCodeTests
{
    private const int VariantsPerSeed = 250;

    private static readonly string[] Pieces =
        ["(", ")", "{", "}", "[", "]", "<", ">", ";", ",", "partial ", "static ", "class ", "ref ", "[Memoize] ", "[Invalidates(\"F\")] ", "int ", "=> ", "= ", "\"", "?", "*", ".", "// ", "async ", "record ", "T ", "this "];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    public async Task BrokenSource_BreaksNeitherAnalyzersNorGenerator(int seed)
    {
        var sources = TestSources();
        var random = new Random(seed);

        for (var i = 0; i < VariantsPerSeed; i++)
        {
            var broken = Break(sources[random.Next(sources.Count)], random);
            var failures = await FailuresAsync(broken);
            Assert.True(failures.Count == 0, $"{string.Join("\n", failures)}\n\n{broken}");
        }
    }

    private static async Task<List<string>> FailuresAsync(string source)
    {
        var driver = CSharpGeneratorDriver
            .Create([new MemoizeGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions)
            .RunGeneratorsAndUpdateCompilation(TestCompilation.Create(source), out var compilation, out _);
        var diagnostics = await compilation.WithAnalyzers(Rules.All).GetAnalyzerDiagnosticsAsync();

        return
        [
            .. driver.GetRunResult().Results.Select(result => result.Exception).OfType<Exception>().Select(exception => exception.ToString()),
            .. diagnostics.Where(diagnostic => diagnostic.Id == "AD0001").Select(diagnostic => diagnostic.ToString()),
        ];
    }

    private static string Break(string source, Random random)
    {
        var at = random.Next(source.Length + 1);
        var length = random.Next(Math.Min(30, source.Length - at + 1));
        return random.Next(5) switch
        {
            0 => source[..at],
            1 => source[at..],
            2 => source.Remove(at, length),
            3 => source.Insert(at, source.Substring(at, length)),
            _ => source.Insert(at, Pieces[random.Next(Pieces.Length)]),
        };
    }

    // Every source that a test of this project is written about, and the examples of the pages.
    private static List<string> TestSources()
    {
        var literals =
            from file in Directory.EnumerateFiles(RepositoryRoot.Combine("tests", "Analyzers"), "*Tests.cs", SearchOption.AllDirectories)
            from token in CSharpSyntaxTree.ParseText(File.ReadAllText(file), TestCompilation.ParseOptions).GetRoot().DescendantTokens()
            where token.Parent is LiteralExpressionSyntax && token.Value is string text && text.Contains("[Memoize", StringComparison.Ordinal)
            select MarkedSource.Parse(token.ValueText).Text;
        var examples = Rules.Ids.Select(Docs.RulePage.Read).SelectMany(page => new[] { page.Violation, page.Fixed });
        return [.. literals.Concat(examples).Where(source => source.Length > 40)];
    }
}
