using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Options;

/// <summary>MEMO008: the handle's name is taken, or cannot be a name.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandleNameIsTakenAnalyzer() : ProblemAnalyzer(
    (ProblemKind.HandleNameInvalid, OptionDescriptors.HandleNameInvalid),
    (ProblemKind.HandleNameTaken, OptionDescriptors.HandleNameTaken),
    (ProblemKind.HandleOverloadsClash, OptionDescriptors.HandleOverloadsClash),
    (ProblemKind.HandleAccessibilityDiffers, OptionDescriptors.HandleAccessibilityDiffers),
    (ProblemKind.HandleTypeParametersDiffer, OptionDescriptors.HandleTypeParametersDiffer));
