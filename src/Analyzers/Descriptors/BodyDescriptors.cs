using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What the method that computes must be.</summary>
internal static class BodyDescriptors
{
    private const string Category = "Declaration";
    private const string BodyRule = "MEMO001";
    private const string BodyTitle = "A memoized method has exactly one body, and it matches";

    public static readonly DiagnosticDescriptor BodyMissing = new(
        BodyRule,
        BodyTitle,
        "The memoized method '{0}' has nothing to compute with because its type has no method '{1}'; add '{2}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(BodyRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BodyAmbiguous = new(
        BodyRule,
        BodyTitle,
        "The memoized method '{0}' has two bodies because '{1}' and '{2}' both match it; rename one or choose with Body",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(BodyRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor BodyMismatch = new(
        BodyRule,
        BodyTitle,
        "The method '{1}' cannot be the body of '{0}' because {2}; make it match or choose another method with Body",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(BodyRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
