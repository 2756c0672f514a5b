using System.Diagnostics;

namespace Memo.Diagnostics;

/// <summary>The spans of Memo, and the tags they have; docs/observability.md lists them.</summary>
internal static class MemoActivities
{
    public const string Method = "memo.method";
    public const string Level = "memo.level";
    public const string Operation = "memo.operation";
    public const string Outcome = "memo.outcome";
    public const string Reason = "memo.reason";
    public const string Stored = "memo.stored";
    public const string Rescued = "memo.rescued";

    public static readonly ActivitySource Source = new("Memo", MemoMeter.Version);
}
