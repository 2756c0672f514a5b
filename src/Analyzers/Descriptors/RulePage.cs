namespace Memo.Analyzers.Descriptors;

/// <summary>Where a rule is explained.</summary>
internal static class RulePage
{
    public static string Of(string ruleId) => $"https://github.com/memo-dotnet/memo/blob/main/docs/rules/{ruleId}.md";
}
