using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO041: the template of a tag is malformed, or names something that is not there or has no text.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TagCannotBeToldAnalyzer() : ProblemAnalyzer(
    (ProblemKind.TagUnfit, OptionDescriptors.TagUnfit));
