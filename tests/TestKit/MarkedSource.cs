using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Memo.TestKit;

/// <summary>
/// A test source that says where diagnostics belong: in <c>int {|MEMO005:Name|}()</c> the text <c>Name</c> is expected to
/// carry MEMO005. Marks nest.
/// </summary>
public sealed record MarkedSource(string Text, IReadOnlyList<(string Id, TextSpan Span)> Marks)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder(marked.Length);
        var open = new Stack<(string Id, int Start)>();
        var marks = new List<(string, TextSpan)>();

        for (var i = 0; i < marked.Length; i++)
        {
            if (At(marked, i, "{|"))
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], text.Length));
                i = colon;
            }
            else if (At(marked, i, "|}"))
            {
                var (id, start) = open.Pop();
                marks.Add((id, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? new MarkedSource(text.ToString(), marks)
            : throw new ArgumentException($"The mark of {open.Peek().Id} is never closed.", nameof(marked));
    }

    private static bool At(string text, int index, string sign) =>
        string.CompareOrdinal(text, index, sign, 0, sign.Length) == 0;
}
