using System.Text.RegularExpressions;
using Memo.TestKit;

namespace Memo.Analyzers.Tests.Docs;

/// <summary>A page of <c>docs/rules</c>, read as its reader sees it.</summary>
internal sealed partial record RulePage(string Id, string Title, string Facts, string Violation, string Fixed)
{
    public static string Folder => RepositoryRoot.Combine("docs", "rules");

    public static RulePage Read(string id)
    {
        var text = File.ReadAllText(Path.Combine(Folder, id + ".md")).ReplaceLineEndings("\n");
        var lines = text.Split('\n');
        return new RulePage(id, lines[0], lines[2], Example(text, "Violation"), Example(text, "Fixed"));
    }

    private static string Example(string text, string heading) =>
        CodeBelowHeading().Matches(text).Single(match => match.Groups["heading"].Value == heading).Groups["code"].Value;

    [GeneratedRegex("""^## (?<heading>\w+)\n\n```csharp\n(?<code>.*?)^```$""", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CodeBelowHeading();
}
