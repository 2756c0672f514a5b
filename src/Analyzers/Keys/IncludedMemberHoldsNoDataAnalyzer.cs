using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Keys;

/// <summary>MEMO010: a member that is to be part of the key is not data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IncludedMemberHoldsNoDataAnalyzer() : ProblemAnalyzer(
    (ProblemKind.IncludedMemberNotKeyable, KeyDescriptors.IncludedMemberNotKeyable));
