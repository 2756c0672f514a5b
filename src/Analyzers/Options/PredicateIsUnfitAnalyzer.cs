using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO043: the predicate does not exist, or has another signature.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PredicateIsUnfitAnalyzer() : ProblemAnalyzer(
    (ProblemKind.PredicateUnfit, OptionDescriptors.PredicateUnfit));
