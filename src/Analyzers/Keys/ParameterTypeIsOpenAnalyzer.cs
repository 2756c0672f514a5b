using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Keys;

/// <summary>MEMO012: an argument may be of any type at run time.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterTypeIsOpenAnalyzer() : ProblemAnalyzer(
    (ProblemKind.ArgumentTypeIsOpen, KeyDescriptors.ArgumentTypeIsOpen));
