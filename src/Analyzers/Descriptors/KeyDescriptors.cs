using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What a key can be made of.</summary>
internal static class KeyDescriptors
{
    private const string Category = "Keys";
    private const string CopyRule = "MEMO004";
    private const string CopyTitle = "A parameter can be copied into a key";
    private const string DataRule = "MEMO010";
    private const string DataTitle = "An argument holds data that a key can hold";

    public static readonly DiagnosticDescriptor ReferenceParameter = new(
        CopyRule,
        CopyTitle,
        "The parameter '{0}' of '{1}' cannot be part of a key because '{2}' passes a place and not a value; pass the value and return what is computed",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(CopyRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor RefStructParameter = new(
        CopyRule,
        CopyTitle,
        "The parameter '{0}' of '{1}' cannot be part of a key because '{2}' cannot leave the stack; pass a type that can, such as a string",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(CopyRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor PointerParameter = new(
        CopyRule,
        CopyTitle,
        "The parameter '{0}' of '{1}' cannot be part of a key because '{2}' tells where something is and not what it is; pass the data",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(CopyRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ArgumentNotKeyable = new(
        DataRule,
        DataTitle,
        "The parameter '{0}' of '{1}' cannot be part of a key because {4}; mark it [ExcludeFromKey] or pass the data it is used for",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(DataRule));

    public static readonly DiagnosticDescriptor IncludedMemberNotKeyable = new(
        DataRule,
        DataTitle,
        "The member '{1}' cannot be part of the key of '{0}' because {4}; mark it [ExcludeFromKey] or include the data it is used for",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(DataRule));
}
