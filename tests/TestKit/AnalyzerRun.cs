using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Memo.TestKit;

/// <summary>What analyzers say about marked sources, with the generator's output in the compilation as in a real build.</summary>
public sealed class AnalyzerRun
{
    private readonly ImmutableArray<MarkedSource> _sources;

    private AnalyzerRun(ImmutableArray<MarkedSource> sources, Compilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        _sources = sources;
        Compilation = compilation;
        Diagnostics = diagnostics;
    }

    public Compilation Compilation { get; }

    /// <summary>The analyzers' diagnostics, an analyzer's own failure (AD0001) included, in the order of the sources.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    public static Task<AnalyzerRun> OfAsync(
        IEnumerable<DiagnosticAnalyzer> analyzers,
        IIncrementalGenerator? generator,
        params IEnumerable<string> markedSources) =>
        OfAsync(analyzers, generator, TestCompilation.Options, markedSources);

    public static async Task<AnalyzerRun> OfAsync(
        IEnumerable<DiagnosticAnalyzer> analyzers,
        IIncrementalGenerator? generator,
        CSharpCompilationOptions options,
        params IEnumerable<string> markedSources)
    {
        ImmutableArray<MarkedSource> sources = [.. markedSources.Select(MarkedSource.Parse)];
        Compilation compilation = TestCompilation.Create(sources.Select(source => source.Text)).WithOptions(options);
        if (generator is not null)
            compilation = GeneratorRun.Of(generator, compilation).Compilation;

        var diagnostics = await compilation
            .WithAnalyzers(
                [.. analyzers],
                new CompilationWithAnalyzersOptions(
                    new AnalyzerOptions([]),
                    onAnalyzerException: null,
                    concurrentAnalysis: true,
                    logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync();

        return new AnalyzerRun(sources, compilation, [.. diagnostics.OrderBy(Place)]);
    }

    /// <summary>
    /// Requires exactly the marked diagnostics. Where nothing is marked the sources must also compile, so that a slip of
    /// the pen does not pass for "does not fire".
    /// </summary>
    public AnalyzerRun RequireMarked()
    {
        var expected = _sources
            .SelectMany((source, index) => source.Marks.Select(mark => new Finding(mark.Id, $"Test{index}.cs", mark.Span)))
            .ToList();
        var actual = Diagnostics
            .Select(diagnostic => new Finding(diagnostic.Id, diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Location.SourceSpan))
            .ToList();

        var missing = Without(expected, actual).Select(finding => $"missing:    {Describe(finding)}").ToList();
        var unexpected = Without(actual, expected).Select(finding => $"unexpected: {Diagnostics[actual.LastIndexOf(finding)]}");
        var wrong = missing.Concat(unexpected).ToList();
        if (wrong.Count > 0)
            throw new CheckFailedException("The diagnostics differ from the marks:\n" + string.Join("\n", wrong));

        if (expected.Count == 0)
            Compilation.RequireClean();
        return this;
    }

    private static List<Finding> Without(IEnumerable<Finding> findings, IEnumerable<Finding> others)
    {
        var rest = findings.ToList();
        foreach (var other in others)
            rest.Remove(other);
        return rest;
    }

    private string Describe(Finding finding)
    {
        var text = Compilation.SyntaxTrees.First(tree => tree.FilePath == finding.File).GetText();
        return $"{finding.File}{text.Lines.GetLinePositionSpan(finding.Span)}: {finding.Id} at '{text.ToString(finding.Span)}'";
    }

    private static (string, int, string) Place(Diagnostic diagnostic) =>
        (diagnostic.Location.SourceTree?.FilePath ?? "", diagnostic.Location.SourceSpan.Start, diagnostic.Id);

    private readonly record struct Finding(string Id, string File, TextSpan Span);
}
