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
    private const string OpenRule = "MEMO012";
    private const string OpenTitle = "An argument is of a type that says what it can be";
    private const string ServiceRule = "MEMO013";
    private const string ServiceTitle = "An argument that does the work is not part of the key";

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

    public static readonly DiagnosticDescriptor ArgumentTypeIsOpen = new(
        OpenRule,
        OpenTitle,
        "The parameter '{0}' of '{1}' cannot be part of a key because {4}; name the types with [CacheDerivedType], pass one of them or mark it [ExcludeFromKey]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(OpenRule));

    public static readonly DiagnosticDescriptor ArgumentIsService = new(
        ServiceRule,
        ServiceTitle,
        "The parameter '{0}' of '{1}' cannot be part of a key because its type looks like a service, and {4}; mark it [ExcludeFromKey]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(ServiceRule));
}
