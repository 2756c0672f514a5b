using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What must be said of the state around a call before its result can be remembered.</summary>
internal static class InstanceDescriptors
{
    private const string Category = "Keys";
    private const string StateRule = "MEMO024";
    private const string StateTitle = "The state of an instance is stated";
    private const string VaryByRule = "MEMO042";
    private const string VaryByTitle = "A method varies by members that hold data";

    public static readonly DiagnosticDescriptor StateUnstated = new(
        StateRule,
        StateTitle,
        "The results of '{0}' cannot be shared by instances because they may depend on {1}; mark state [IncludeInKey] or [ExcludeFromKey], name it in VaryBy, or set Instance to Shared or PerInstance",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(StateRule));

    public static readonly DiagnosticDescriptor StateHidden = new(
        StateRule,
        StateTitle,
        "The results of '{0}' cannot be shared by instances because the base type '{1}' of another assembly may hold state; set Instance to Shared if they do not depend on it, or else to PerInstance",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(StateRule));

    public static readonly DiagnosticDescriptor IncludedMemberUnreadable = new(
        StateRule,
        StateTitle,
        "The member '{1}' cannot be part of the key of '{0}' because {2}; make it readable there or mark it [ExcludeFromKey]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(StateRule));

    public static readonly DiagnosticDescriptor VaryByUnfit = new(
        VaryByRule,
        VaryByTitle,
        "The member '{1}' cannot be part of the key of '{0}' because {2}; name a field, a property or a parameterless method that holds data",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(VaryByRule));
}
