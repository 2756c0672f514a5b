using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What C# must allow before a method can be written in two parts.</summary>
internal static class SplitDescriptors
{
    private const string Category = "Declaration";
    private const string TypeRule = "MEMO002";
    private const string TypeTitle = "The types around a memoized method are partial";
    private const string MethodRule = "MEMO003";
    private const string MethodTitle = "A memoized method can be split into two parts";

    public static readonly DiagnosticDescriptor TypeNotPartial = new(
        TypeRule,
        TypeTitle,
        "The type '{0}' cannot take up the cache of '{1}' because it is not partial; declare it 'partial'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(TypeRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MethodNotPartial = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because it is not partial; declare it 'partial' without a block and move its block to a method with 'Core' behind its name",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MethodAlreadyImplemented = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because its partial implementation is already written; rename that to '{1}' and remove its 'partial'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor FileTypeMember = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because the file-local type '{1}' cannot be completed from another file; move it to a type without 'file'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ExplicitImplementation = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because C# cannot split an explicit interface implementation; let it call a memoized method of its type",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor LocalFunction = new(
        MethodRule,
        MethodTitle,
        "The local function '{0}' cannot be memoized because C# cannot split it; make it a static partial method of the type",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor AbstractMethod = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because C# cannot split an abstract method; memoize a method that implements it",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor ExtensionBlockMember = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because C# cannot split a member of an extension block; declare it as a static method with a 'this' parameter",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor SpecialMember = new(
        MethodRule,
        MethodTitle,
        "The member '{0}' cannot be memoized because C# splits ordinary methods only; let it call a memoized method",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor TypeCannotHoldCache = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized in '{1}' because {2}; move it to another type",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor MethodMayChangeInstance = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because it may change the struct it is called on, which a result from the cache would not; declare it and its body 'readonly'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public static readonly DiagnosticDescriptor RefStructTypeParameter = new(
        MethodRule,
        MethodTitle,
        "The method '{0}' cannot be memoized because its type parameter '{1}' may stand for a ref struct, which does not outlive the call; remove 'allows ref struct'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(MethodRule),
        customTags: WellKnownDiagnosticTags.NotConfigurable);
}
