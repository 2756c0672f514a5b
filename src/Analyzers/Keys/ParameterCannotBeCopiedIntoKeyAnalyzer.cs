using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Keys;

/// <summary>MEMO004: a parameter is a place, a pointer or bound to the stack.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParameterCannotBeCopiedIntoKeyAnalyzer() : ProblemAnalyzer(
    (ProblemKind.ReferenceParameter, KeyDescriptors.ReferenceParameter),
    (ProblemKind.RefStructParameter, KeyDescriptors.RefStructParameter),
    (ProblemKind.PointerParameter, KeyDescriptors.PointerParameter));
