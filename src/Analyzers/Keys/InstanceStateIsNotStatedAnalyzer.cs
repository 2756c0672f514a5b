using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Keys;

/// <summary>MEMO024: results may depend on state of the instance that nothing is said of, or that cannot be read.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InstanceStateIsNotStatedAnalyzer() : ProblemAnalyzer(
    (ProblemKind.InstanceStateUnstated, InstanceDescriptors.StateUnstated),
    (ProblemKind.InstanceStateHidden, InstanceDescriptors.StateHidden),
    (ProblemKind.IncludedMemberUnreadable, InstanceDescriptors.IncludedMemberUnreadable));
