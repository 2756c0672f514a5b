using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO008: the identity that was chosen for a method is blank.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdentityIsBlankAnalyzer() : ProblemAnalyzer(
    (ProblemKind.IdentityBlank, OptionDescriptors.IdentityBlank));
