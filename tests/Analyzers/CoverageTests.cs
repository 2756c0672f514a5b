using System.Globalization;
using Memo.Analyzers.Descriptors;
using Memo.Analyzers.Inspection;
using Memo.Model.Methods;

namespace Memo.Analyzers.Tests;

public class CoverageTests
{
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Problem_IsReportedByOneRule(ProblemKind kind)
    {
        var rules = Rules.All.OfType<ProblemAnalyzer>().SelectMany(analyzer => analyzer.Rules).Where(rule => rule.Key == kind);

        Assert.Equal(new Problem(kind, Anchor.Method, []).RuleId, Assert.Single(rules).Value.Id);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ProblemOfDeclaration_IsToldOfMethodsThatInvalidateInTheirWords(ProblemKind kind)
    {
        var rule = Rules.All.OfType<ProblemAnalyzer>().SelectMany(analyzer => analyzer.Rules).Single(rule => rule.Key == kind).Value;
        var told = InvalidatingDeclarationDescriptors.Of(kind, rule);

        Assert.Equal(rule.Id, told.Id);
        Assert.Equal(rule.HelpLinkUri, told.HelpLinkUri);
        Assert.Equal(rule.CustomTags, told.CustomTags);
        Assert.Equal(IsOfDeclaration(kind), !ReferenceEquals(rule, told));
        Assert.True(ReferenceEquals(rule, told) || !told.MessageFormat.ToString(CultureInfo.InvariantCulture).Contains("memoize", StringComparison.Ordinal));
    }

    // The other kinds of MEMO003 are about a cache in the type, which such a method does not need.
    private static bool IsOfDeclaration(ProblemKind kind) =>
        new Problem(kind, Anchor.Method, []).RuleId is "MEMO001" or "MEMO002" or "MEMO003"
        && kind is not (ProblemKind.TypeCannotHoldCache or ProblemKind.MethodMayChangeInstance or ProblemKind.RefStructTypeParameter);

    // An identity is used twice by two methods: no single one has that problem, and another rule finds it.
    public static TheoryData<ProblemKind> Kinds => new(Enum.GetValues<ProblemKind>().Except([ProblemKind.IdentityUsedTwice]));
}
