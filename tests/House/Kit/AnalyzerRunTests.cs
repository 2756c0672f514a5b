using System.Collections.Immutable;
using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.House.Tests.Kit;

public class AnalyzerRunTests
{
    [Fact]
    public async Task MarkedFinding_IsAccepted() =>
        (await RunAsync("class {|T001:A|};")).RequireMarked();

    [Fact]
    public async Task FindingElsewhere_IsMissingAndUnexpected()
    {
        var failure = Assert.Throws<CheckFailedException>((await RunAsync("{|T001:class|} A;")).RequireMarked);

        Assert.Contains("missing:    Test0.cs(0,0)-(0,5): T001 at 'class'", failure.Message, StringComparison.Ordinal);
        Assert.Contains("unexpected: Test0.cs(1,7): warning T001: A", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingMarkedInBrokenSource_IsRefused() =>
        Assert.Throws<CheckFailedException>((await RunAsync("enum E { X = Missing }")).RequireMarked);

    [Fact]
    public async Task FailingAnalyzer_IsAFinding() =>
        Assert.Contains((await RunAsync("class Boom;")).Diagnostics, diagnostic => diagnostic.Id == "AD0001");

    private static Task<AnalyzerRun> RunAsync(string source) => AnalyzerRun.OfAsync([new ClassAnalyzer()], null, source);

#pragma warning disable RS1036, RS1041, RS2008 // No compiler loads this analyzer, only these tests run it.
    [DiagnosticAnalyzer(LanguageNames.CSharp)]
    private sealed class ClassAnalyzer : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("T001", "Class", "{0}", "Tests", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterSymbolAction(Report, SymbolKind.NamedType);
        }

        private static void Report(SymbolAnalysisContext context)
        {
            if (context.Symbol.Name == "Boom")
                throw new InvalidOperationException("broken");
            if (((INamedTypeSymbol)context.Symbol).TypeKind == TypeKind.Class)
                context.ReportDiagnostic(Diagnostic.Create(Rule, context.Symbol.Locations[0], context.Symbol.Name));
        }
    }
#pragma warning restore RS1036, RS1041, RS2008
}
