using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO045: an option does not fit the method it is set on, or another option.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionDoesNotFitMethodAnalyzer() : ProblemAnalyzer(
    (ProblemKind.PerInstanceUnfit, OptionDescriptors.PerInstanceUnfit),
    (ProblemKind.OptionUnfit, OptionDescriptors.OptionUnfit));
