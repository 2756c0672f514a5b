using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO008: two methods of the compilation have one identity, so that each would find the entries of the other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityIsUsedTwiceAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [OptionDescriptors.IdentityUsedTwice];

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedSource.Flags);
        context.RegisterCompilationStartAction(start =>
        {
            var methods = MemoizedMethods.In(start.Compilation);
            var kept = new ConcurrentBag<MemoizedMethod>();
            start.RegisterSymbolAction(
                symbol =>
                {
                    var method = methods.Find((IMethodSymbol)symbol.Symbol, symbol.Compilation, symbol.CancellationToken);
                    if (method?.Inspection.Model?.Memo is not null)
                        kept.Add(method);
                },
                SymbolKind.Method);
            start.RegisterCompilationEndAction(end => Report(kept, end));
        });
    }

    private static void Report(ConcurrentBag<MemoizedMethod> kept, CompilationAnalysisContext context)
    {
        foreach (var group in kept.GroupBy(IdentityOf))
        {
            var names = group.ToDictionary(
                method => method,
                method => method.Method.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat));
            foreach (var method in group.Where(_ => names.Count > 1))
            {
                var other = names.Where(name => name.Key != method).Select(name => name.Value).Min();
                context.ReportDiagnostic(Diagnostic.Create(
                    OptionDescriptors.IdentityUsedTwice,
                    ProblemLocation.Of(Anchor.AttributeArgument("Name"), method.Method, method.Attribute, context.CancellationToken),
                    method.Method.Name,
                    group.Key,
                    other));
            }
        }
    }

    // What stands for a type parameter is part of the identity, its name is not.
    private static string IdentityOf(MemoizedMethod method) =>
        string.Join("*", method.Inspection.Model!.Memo!.Identity.Texts);
}
