using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Memo.Analyzers.Descriptors;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Inspection;

/// <summary>A rule that reports some kinds of problems of memoized methods and of those that invalidate, each kind with a message of its own.</summary>
public abstract class ProblemAnalyzer : DiagnosticAnalyzer
{
    private protected ProblemAnalyzer(params (ProblemKind Kind, DiagnosticDescriptor Rule)[] rules)
    {
        Rules = rules.ToImmutableDictionary(rule => rule.Kind, rule => rule.Rule);
        SupportedDiagnostics = [.. rules.SelectMany(rule => new[] { rule.Rule, InvalidatingDeclarationDescriptors.Of(rule.Kind, rule.Rule) }).Distinct()];
    }

    internal ImmutableDictionary<ProblemKind, DiagnosticDescriptor> Rules { get; }

    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    public sealed override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedSource.Flags);
        context.RegisterSymbolAction(
            symbol => Report((IMethodSymbol)symbol.Symbol, symbol.Compilation, symbol.ReportDiagnostic, symbol.CancellationToken),
            SymbolKind.Method);

        // What is declared inside of bodies has no symbol action.
        context.RegisterSyntaxNodeAction(ReportInBody, SyntaxKind.LocalFunctionStatement, SyntaxKind.ParenthesizedLambdaExpression);
    }

    private void ReportInBody(SyntaxNodeAnalysisContext context)
    {
        var model = context.SemanticModel;
        var symbol = context.Node switch
        {
            LocalFunctionStatementSyntax { AttributeLists.Count: > 0 } function => model.GetDeclaredSymbol(function, context.CancellationToken),
            ParenthesizedLambdaExpressionSyntax { AttributeLists.Count: > 0 } lambda => model.GetSymbolInfo(lambda, context.CancellationToken).Symbol,
            _ => null,
        };
        if (symbol is IMethodSymbol method)
            Report(method, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
    }

    private void Report(IMethodSymbol method, Compilation compilation, Action<Diagnostic> report, CancellationToken cancellationToken)
    {
        if (MemoizedMethods.In(compilation).Find(method, compilation, cancellationToken) is { } memoized)
        {
            foreach (var problem in memoized.Inspection.Problems)
            {
                if (Rules.TryGetValue(problem.Kind, out var rule))
                    Report(problem, rule, memoized.Attribute);
            }
        }

        if (InvalidatingMethods.In(compilation).Find(method, compilation, cancellationToken) is { } invalidating)
        {
            foreach (var problem in invalidating.Problems)
            {
                if (Rules.TryGetValue(problem.Kind, out var rule))
                    Report(problem, InvalidatingDeclarationDescriptors.Of(problem.Kind, rule), null);
            }
        }

        void Report(Problem problem, DiagnosticDescriptor rule, AttributeData? attribute) =>
            report(Diagnostic.Create(rule, ProblemLocation.Of(problem.Anchor, method, attribute, cancellationToken), [.. problem.Arguments]));
    }
}
