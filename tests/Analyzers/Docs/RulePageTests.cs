using System.Globalization;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Tests.Docs;

public class RulePageTests
{
    public static TheoryData<string> Ids => new(Rules.Ids);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Violation_BreaksThatRuleAlone(string id)
    {
        var run = await Rules.RunAsync(RulePage.Read(id).Violation);

        Assert.Equal([id], run.Diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Fixed_BreaksNoRuleAndCompiles(string id) =>
        await Rules.RequireAsync(RulePage.Read(id).Fixed);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Page_StatesWhatTheRuleIs(string id)
    {
        var page = RulePage.Read(id);

        foreach (var rule in Rules.Descriptors.Where(rule => rule.Id == id))
        {
            var suppressible = rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable) ? "no." : "yes,";
            Assert.Equal($"# {id}: {Lower(Title(rule))}", page.Title);
            Assert.StartsWith(
                $"**Category:** {rule.Category}. **Severity:** {Lower(rule.DefaultSeverity.ToString())}. **Can be suppressed:** {suppressible}",
                page.Facts,
                StringComparison.Ordinal);
            Assert.Equal($"https://github.com/memo-dotnet/memo/blob/main/docs/rules/{id}.md", rule.HelpLinkUri);
        }
    }

    [Fact]
    public void Pages_AreThoseOfTheRules() =>
        Assert.Equal(
            [.. Rules.Ids, "README"],
            Directory.EnumerateFiles(RulePage.Folder).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal));

    [Fact]
    public void Table_ListsTheRules()
    {
        var table = File.ReadLines(Path.Combine(RulePage.Folder, "README.md")).Where(line => line.StartsWith("| [MEMO", StringComparison.Ordinal));

        Assert.Equal(
            Rules.Ids.Select(id => Rules.Descriptors.First(rule => rule.Id == id)).Select(rule =>
                $"| [{rule.Id}]({rule.Id}.md) | {rule.Category} | {Lower(rule.DefaultSeverity.ToString())} | {Title(rule)} |"),
            table);
    }

    [Fact]
    public void ReleaseFiles_ListTheRules()
    {
        var listed = Directory.EnumerateFiles(RepositoryRoot.Combine("src", "Analyzers"), "AnalyzerReleases.*.md")
            .Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("MEMO", StringComparison.Ordinal));

        Assert.Equal(
            Rules.Ids.Select(id => Rules.Descriptors.First(rule => rule.Id == id)).Select(rule =>
                $"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | [{Title(rule)}]({rule.HelpLinkUri})"),
            listed);
    }

    private static string Title(DiagnosticDescriptor rule) => rule.Title.ToString(CultureInfo.InvariantCulture);

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
