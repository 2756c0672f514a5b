using System.Collections.Immutable;
using System.Globalization;
using Memo.Analyzers.Declaration;
using Memo.Generator;
using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Tests;

/// <summary>All rules together, with the generator's output: what a build says.</summary>
internal static class Rules
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. typeof(MethodHasNoMatchingBodyAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    public static IReadOnlyList<DiagnosticDescriptor> Descriptors { get; } =
        [.. All.SelectMany(analyzer => analyzer.SupportedDiagnostics)];

    public static IEnumerable<string> Ids => Descriptors.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal);

    public static Task<AnalyzerRun> RunAsync(params IEnumerable<string> sources) =>
        RunAsync(TestCompilation.Options, sources);

    public static Task<AnalyzerRun> RunAsync(CSharpCompilationOptions options, params IEnumerable<string> sources) =>
        AnalyzerRun.OfAsync(All, new MemoizeGenerator(), options, sources);

    /// <summary>Requires exactly the marked diagnostics; none are marked where no rule should fire.</summary>
    public static async Task RequireAsync(string source) =>
        (await RunAsync(source)).RequireMarked();

    /// <summary>Requires one diagnostic, where it is marked, and its whole text.</summary>
    public static async Task RequireAsync(string source, string message)
    {
        var run = (await RunAsync(source)).RequireMarked();
        Assert.Equal(message, Message(Assert.Single(run.Diagnostics)));
    }

    public static string Message(Diagnostic diagnostic) => diagnostic.GetMessage(CultureInfo.InvariantCulture);
}
