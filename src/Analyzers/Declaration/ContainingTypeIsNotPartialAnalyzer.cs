using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Declaration;

/// <summary>MEMO002: the containing type, or one around it, is not partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContainingTypeIsNotPartialAnalyzer() : ProblemAnalyzer(
    (ProblemKind.TypeNotPartial, SplitDescriptors.TypeNotPartial));
