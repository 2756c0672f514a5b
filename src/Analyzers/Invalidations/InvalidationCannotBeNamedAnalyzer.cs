using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Invalidations;

/// <summary>MEMO050: a method cannot supply the key of a result that it shall forget, or cannot tell what or when to forget.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InvalidationCannotBeNamedAnalyzer() : ProblemAnalyzer(
    (ProblemKind.InvalidationKeyIncomplete, InvalidationDescriptors.KeyIncomplete),
    (ProblemKind.InvalidatedMethodUnfit, InvalidationDescriptors.MethodUnfit),
    (ProblemKind.InvalidationUnclear, InvalidationDescriptors.Unclear),
    (ProblemKind.InvalidatingMethodEndsLate, InvalidationDescriptors.MethodEndsLate),
    (ProblemKind.InvalidatingMethodIsMemoized, InvalidationDescriptors.MethodIsMemoized));
