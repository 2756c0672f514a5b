using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What can be remembered and handed to many callers.</summary>
internal static class ResultDescriptors
{
    private const string Category = "Results";
    private const string NothingRule = "MEMO005";
    private const string NothingTitle = "A memoized method returns something to remember";
    private const string KeepingRule = "MEMO006";
    private const string KeepingTitle = "A result can be kept";
    private const string LazyRule = "MEMO007";
    private const string LazyTitle = "A result holds its items";

    public static readonly DiagnosticDescriptor NothingToRemember = new(
        NothingRule,
        NothingTitle,
        "The method '{0}' leaves nothing to remember because it returns '{1}'; return what it computes or remove [Memoize]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NothingRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ResultCannotBeKept = new(
        KeepingRule,
        KeepingTitle,
        "The result of '{0}' cannot be kept because {2}; return the data it stands for",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(KeepingRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ResultIsMutable = new(
        KeepingRule,
        KeepingTitle,
        "The result of '{0}' cannot be handed to several callers because {3} and it cannot be copied: {4}; return data or set Results = ResultHandling.Share",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(KeepingRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ResultCannotBeCopied = new(
        KeepingRule,
        KeepingTitle,
        "The result of '{0}' cannot be copied because {3}; return data that can be rebuilt or leave Results out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(KeepingRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ResultIsLazy = new(
        LazyRule,
        LazyTitle,
        "The result of '{0}' cannot be kept because '{1}' computes its items anew for each reader; return a collection that holds them, or set Results = ResultHandling.Buffer on an IEnumerable<T>",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(LazyRule));
}
