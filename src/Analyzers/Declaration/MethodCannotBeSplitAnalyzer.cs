using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Memo.Analyzers.Declaration;

/// <summary>MEMO003: the method is not partial, or of a kind that C# cannot split.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MethodCannotBeSplitAnalyzer() : ProblemAnalyzer(
    (ProblemKind.MethodNotPartial, SplitDescriptors.MethodNotPartial),
    (ProblemKind.MethodAlreadyImplemented, SplitDescriptors.MethodAlreadyImplemented),
    (ProblemKind.FileTypeMember, SplitDescriptors.FileTypeMember),
    (ProblemKind.ExplicitImplementation, SplitDescriptors.ExplicitImplementation),
    (ProblemKind.LocalFunction, SplitDescriptors.LocalFunction),
    (ProblemKind.AbstractMethod, SplitDescriptors.AbstractMethod),
    (ProblemKind.ExtensionBlockMember, SplitDescriptors.ExtensionBlockMember),
    (ProblemKind.SpecialMember, SplitDescriptors.SpecialMember),
    (ProblemKind.TypeCannotHoldCache, SplitDescriptors.TypeCannotHoldCache),
    (ProblemKind.MethodMayChangeInstance, SplitDescriptors.MethodMayChangeInstance),
    (ProblemKind.RefStructTypeParameter, SplitDescriptors.RefStructTypeParameter));
