using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Results;

/// <summary>MEMO006: the result is used up by its reader, or can be changed by it and not be copied.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ResultCannotBeKeptAnalyzer() : ProblemAnalyzer(
    (ProblemKind.ResultCannotBeKept, ResultDescriptors.ResultCannotBeKept),
    (ProblemKind.ResultIsMutable, ResultDescriptors.ResultIsMutable),
    (ProblemKind.ResultCannotBeCopied, ResultDescriptors.ResultCannotBeCopied));
