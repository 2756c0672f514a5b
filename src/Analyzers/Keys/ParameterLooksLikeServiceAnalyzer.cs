using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Keys;

/// <summary>MEMO013: an argument looks like a service.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterLooksLikeServiceAnalyzer() : ProblemAnalyzer(
    (ProblemKind.ArgumentIsService, KeyDescriptors.ArgumentIsService));
