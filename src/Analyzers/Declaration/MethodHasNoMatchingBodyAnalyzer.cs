using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Declaration;

/// <summary>MEMO001: there is no body, or more than one, or one that does not match.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodHasNoMatchingBodyAnalyzer() : ProblemAnalyzer(
    (ProblemKind.BodyMissing, BodyDescriptors.BodyMissing),
    (ProblemKind.BodyAmbiguous, BodyDescriptors.BodyAmbiguous),
    (ProblemKind.BodyMismatch, BodyDescriptors.BodyMismatch));
