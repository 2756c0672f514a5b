using System.Collections.Immutable;
using System.Linq;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What the rules about declarations say of a method with <c>[Invalidates]</c>, which is split like a memoized one.</summary>
internal static class InvalidatingDeclarationDescriptors
{
    private static readonly ImmutableDictionary<ProblemKind, DiagnosticDescriptor> Known = new[]
    {
        Say(ProblemKind.BodyMissing, BodyDescriptors.BodyMissing, "The method '{0}' has nothing to run because its type has no method '{1}'; add '{2}'"),
        Say(ProblemKind.BodyAmbiguous, BodyDescriptors.BodyAmbiguous, "The method '{0}' has two bodies because '{1}' and '{2}' both match it; rename one"),
        Say(ProblemKind.BodyMismatch, BodyDescriptors.BodyMismatch, "The method '{1}' cannot be the body of '{0}' because {2}; make it match"),
        Say(ProblemKind.TypeNotPartial, SplitDescriptors.TypeNotPartial, "The type '{0}' cannot take up the generated part of '{1}' because it is not partial; declare it 'partial'"),
        Say(ProblemKind.MethodNotPartial, SplitDescriptors.MethodNotPartial, "The method '{0}' cannot forget results because it is not partial; declare it 'partial' without a block and move its block to a method with 'Core' behind its name"),
        Say(ProblemKind.MethodAlreadyImplemented, SplitDescriptors.MethodAlreadyImplemented, "The method '{0}' cannot forget results because its partial implementation is already written; rename that to '{1}' and remove its 'partial'"),
        Say(ProblemKind.FileTypeMember, SplitDescriptors.FileTypeMember, "The method '{0}' cannot forget results because the file-local type '{1}' cannot be completed from another file; move it to a type without 'file'"),
        Say(ProblemKind.ExplicitImplementation, SplitDescriptors.ExplicitImplementation, "The method '{0}' cannot forget results because C# cannot split an explicit interface implementation; let it call a method with [Invalidates] of its type"),
        Say(ProblemKind.LocalFunction, SplitDescriptors.LocalFunction, "The local function '{0}' cannot forget results because C# cannot split it; make it a partial method of the type"),
        Say(ProblemKind.AbstractMethod, SplitDescriptors.AbstractMethod, "The method '{0}' cannot forget results because C# cannot split an abstract method; put [Invalidates] on a method that implements it"),
        Say(ProblemKind.ExtensionBlockMember, SplitDescriptors.ExtensionBlockMember, "The method '{0}' cannot forget results because C# cannot split a member of an extension block; declare it as a static method with a 'this' parameter"),
        Say(ProblemKind.SpecialMember, SplitDescriptors.SpecialMember, "The member '{0}' cannot forget results because C# splits ordinary methods only; let it call a method with [Invalidates]"),
    }.ToImmutableDictionary(said => said.Kind, said => said.Rule);

    /// <summary>The same rule with words about <c>[Invalidates]</c>.</summary>
    /// <param name="kind">The problem.</param>
    /// <param name="otherwise">The rule whose words fit both.</param>
    public static DiagnosticDescriptor Of(ProblemKind kind, DiagnosticDescriptor otherwise) => Known.TryGetValue(kind, out var rule) ? rule : otherwise;

    private static (ProblemKind Kind, DiagnosticDescriptor Rule) Say(ProblemKind kind, DiagnosticDescriptor rule, string message) => (
        kind,
        new(rule.Id, rule.Title, message, rule.Category, rule.DefaultSeverity, rule.IsEnabledByDefault, rule.Description, rule.HelpLinkUri, [.. rule.CustomTags]));
}
