using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO040: a duration does not parse, or is not positive.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DurationIsNotUnderstoodAnalyzer() : ProblemAnalyzer(
    (ProblemKind.DurationNotUnderstood, OptionDescriptors.DurationNotUnderstood),
    (ProblemKind.DurationNotPositive, OptionDescriptors.DurationNotPositive));
