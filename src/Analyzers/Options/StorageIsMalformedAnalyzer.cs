using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO044: the storages of a method are no list of names, or in an order that makes no sense.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StorageIsMalformedAnalyzer() : ProblemAnalyzer(
    (ProblemKind.StorageUnfit, OptionDescriptors.StorageUnfit));
