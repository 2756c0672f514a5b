using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO042: a method says it varies by something that is no readable member, or no data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class VaryByMemberIsUnfitAnalyzer() : ProblemAnalyzer(
    (ProblemKind.VaryByUnfit, InstanceDescriptors.VaryByUnfit));
