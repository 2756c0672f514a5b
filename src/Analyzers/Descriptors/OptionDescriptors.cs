using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Descriptors;

/// <summary>What the properties of the attribute may say.</summary>
internal static class OptionDescriptors
{
    private const string Category = "Options";
    private const string NameRule = "MEMO008";
    private const string NameTitle = "A memoized method has a handle and an identity of its own";
    private const string DurationRule = "MEMO040";
    private const string DurationTitle = "A duration is one that can be read";
    private const string TagRule = "MEMO041";
    private const string TagTitle = "A tag is made of text, parameters of the key and the result";
    private const string PredicateRule = "MEMO043";
    private const string PredicateTitle = "A predicate is a method that takes the arguments and the result";
    private const string StorageRule = "MEMO044";
    private const string StorageTitle = "The storages of a method are names, the fastest first";
    private const string CombinationRule = "MEMO045";
    private const string CombinationTitle = "An option fits the method it is set on";

    public static readonly DiagnosticDescriptor HandleNameInvalid = new(
        NameRule,
        NameTitle,
        "The handle of '{0}' cannot be named '{1}' because this is no C# identifier; set Handle to one",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule));

    public static readonly DiagnosticDescriptor HandleNameTaken = new(
        NameRule,
        NameTitle,
        "The handle of '{0}' cannot be named '{1}' because {2} already has this name; set Handle to another",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule));

    public static readonly DiagnosticDescriptor HandleOverloadsClash = new(
        NameRule,
        NameTitle,
        "The handle '{1}' cannot serve '{0}' because the overload '{2}' has the same key; set Handle on one of them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule));

    public static readonly DiagnosticDescriptor HandleAccessibilityDiffers = new(
        NameRule,
        NameTitle,
        "The handle '{1}' cannot serve '{0}' because the overload '{2}' has another accessibility; set Handle on one of them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule));

    public static readonly DiagnosticDescriptor HandleTypeParametersDiffer = new(
        NameRule,
        NameTitle,
        "The handle '{1}' cannot serve '{0}' because the overload '{2}' has other type parameters or constraints; set Handle on one of them",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule));

    public static readonly DiagnosticDescriptor IdentityBlank = new(
        NameRule,
        NameTitle,
        "The identity of '{0}' cannot be blank because its entries are found by it; set Name to a text or leave it out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule));

    public static readonly DiagnosticDescriptor VersionBlank = new(
        NameRule,
        NameTitle,
        "The version of '{0}' cannot be blank because it tells old results from new ones; set Version to a text or leave it out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule));

    public static readonly DiagnosticDescriptor IdentityUsedTwice = new(
        NameRule,
        NameTitle,
        "The identity '{1}' of '{0}' cannot tell its entries apart because '{2}' has the same; set Name to another",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(NameRule),
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor DurationNotUnderstood = new(
        DurationRule,
        DurationTitle,
        "The {1} of '{0}' cannot be '{2}' because this is no duration; write {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(DurationRule));

    public static readonly DiagnosticDescriptor DurationNotPositive = new(
        DurationRule,
        DurationTitle,
        "The {1} of '{0}' cannot be '{2}' because {3}; write a positive duration or leave it out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(DurationRule));

    public static readonly DiagnosticDescriptor TagUnfit = new(
        TagRule,
        TagTitle,
        "The tag '{1}' of '{0}' cannot be told because {2}; {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(TagRule));

    public static readonly DiagnosticDescriptor PredicateUnfit = new(
        PredicateRule,
        PredicateTitle,
        "The predicate '{1}' of '{0}' cannot say what is stored because {2}; write '{3}'",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(PredicateRule));

    public static readonly DiagnosticDescriptor StorageUnfit = new(
        StorageRule,
        StorageTitle,
        "The storage of '{0}' cannot be '{1}' because {2}; {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(StorageRule));

    public static readonly DiagnosticDescriptor PerInstanceUnfit = new(
        CombinationRule,
        CombinationTitle,
        "The results of '{0}' cannot live and die with its instance because {1}; leave Instance out",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(CombinationRule));

    public static readonly DiagnosticDescriptor OptionUnfit = new(
        CombinationRule,
        CombinationTitle,
        "The option {1} cannot be set on '{0}' because {2}; {3}",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: RulePage.Of(CombinationRule));
}
