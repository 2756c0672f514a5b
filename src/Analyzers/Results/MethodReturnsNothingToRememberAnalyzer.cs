using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Results;

/// <summary>MEMO005: the method returns void or a task without result.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodReturnsNothingToRememberAnalyzer() : ProblemAnalyzer(
    (ProblemKind.NothingToRemember, ResultDescriptors.NothingToRemember));
