using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO008: the version that was chosen for a method's code is blank.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VersionIsBlankAnalyzer() : ProblemAnalyzer(
    (ProblemKind.VersionBlank, OptionDescriptors.VersionBlank));
