using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What a method must have to forget results of others.</summary>
internal static class InvalidationDescriptors
{
    private const string Category = "Invalidation";
    private const string Rule = "MEMO050";
    private const string Title = "A method that invalidates can name what it forgets";

    public static readonly DiagnosticDescriptor KeyIncomplete = new(
        Rule,
        Title,
        "The method '{0}' cannot forget the result of '{1}' because {2}; give it a parameter '{3}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(Rule));

    public static readonly DiagnosticDescriptor MethodUnfit = new(
        Rule,
        Title,
        "The method '{0}' cannot forget results of '{1}' because {2}; name a memoized method or let the body call the handle",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(Rule));

    public static readonly DiagnosticDescriptor Unclear = new(
        Rule,
        Title,
        "The method '{0}' cannot tell what to forget because {1}; name one of them in each attribute",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(Rule));

    public static readonly DiagnosticDescriptor MethodEndsLate = new(
        Rule,
        Title,
        "The method '{0}' cannot tell when to forget because {1}; {2}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(Rule));

    public static readonly DiagnosticDescriptor MethodIsMemoized = new(
        Rule,
        Title,
        "The method '{0}' cannot forget results because it is memoized and does not run on each call; remove [Memoize] or [Invalidates]",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(Rule));
}
