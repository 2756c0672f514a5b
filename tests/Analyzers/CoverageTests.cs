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

    // An identity is used twice by two methods: no single one has that problem, and another rule finds it.
    public static TheoryData<ProblemKind> Kinds => new(Enum.GetValues<ProblemKind>().Except([ProblemKind.IdentityUsedTwice]));
}
