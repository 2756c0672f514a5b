using System;
using System.Collections.Generic;
using Memo.Model.Text;

namespace Memo.Model.Methods.Options;

/// <summary>MEMO040: how long results and computations live.</summary>
internal static class LifetimeReader
{
    public static LifetimeModel Read(string method, MemoizeOptions options, List<Problem> problems)
    {
        return new(
            Duration(nameof(MemoizeOptions.Expiration), options.Expiration, "expiration", "a result would never be served"),
            Duration(nameof(MemoizeOptions.SlidingExpiration), options.SlidingExpiration, "sliding expiration", "a result would never be served"),
            Duration(nameof(MemoizeOptions.FailSafe), options.FailSafe, "fail-safe time", "no result would answer past its expiration"),
            Duration(nameof(MemoizeOptions.Timeout), options.Timeout, "timeout", "no computation could end in time"),
            options.RefreshAhead);

        TimeSpan? Duration(string option, string? text, string noun, string reasonAgainstNone)
        {
            var anchor = Anchor.AttributeArgument(option);
            if (text is null)
            {
                return null;
            }

            if (!DurationText.TryParse(text, out var duration))
            {
                problems.Add(new(ProblemKind.DurationNotUnderstood, anchor, [method, noun, text, DurationText.Accepted]));
                return null;
            }

            if (duration <= TimeSpan.Zero)
            {
                problems.Add(new(ProblemKind.DurationNotPositive, anchor, [method, noun, text, reasonAgainstNone]));
                return null;
            }

            return duration;
        }
    }
}
