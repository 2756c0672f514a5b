using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Keys;

/// <summary>MEMO010: an argument is not data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterHoldsNoDataAnalyzer() : ProblemAnalyzer(
    (ProblemKind.ArgumentNotKeyable, KeyDescriptors.ArgumentNotKeyable));
