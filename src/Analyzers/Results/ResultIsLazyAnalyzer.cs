using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Results;

/// <summary>MEMO007: the result computes its items anew for each reader.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultIsLazyAnalyzer() : ProblemAnalyzer(
    (ProblemKind.ResultIsLazy, ResultDescriptors.ResultIsLazy));
