using System;
using Memo.Model.Text;

namespace Memo.Model.Methods;

/// <summary>MEMO040: how long a result lives.</summary>
internal static class ExpirationRules
{
    public static TimeSpan? Read(string method, MemoizeOptions options, out Problem? problem)
    {
        problem = null;
        if (options.Expiration is not { } text)
        {
            return null;
        }

        var anchor = Anchor.AttributeArgument(nameof(MemoizeOptions.Expiration));
        if (!DurationText.TryParse(text, out var expiration))
        {
            problem = new(ProblemKind.ExpirationNotUnderstood, anchor, [method, text, DurationText.Accepted]);
        }
        else if (expiration <= TimeSpan.Zero)
        {
            problem = new(ProblemKind.ExpirationNotPositive, anchor, [method, text]);
        }

        return expiration;
    }
}
