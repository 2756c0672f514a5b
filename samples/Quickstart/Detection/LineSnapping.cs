namespace Quickstart.Detection;

/// <summary>Turns a stretch of tokens into whole lines: a line at either end counts if at least half of it is matched.</summary>
internal static class LineSnapping
{
    public static bool TrySnap(ReadOnlySpan<Token> tokens, int start, int end, out LineRange lines)
    {
        var first = IsHalfMatched(tokens, start, start, end) ? tokens[start].Line : NextLine(tokens, start);
        var last = IsHalfMatched(tokens, end - 1, start, end) ? tokens[end - 1].Line : PreviousLine(tokens, end - 1);
        lines = new LineRange(first, last);
        return first <= last;
    }

    private static bool IsHalfMatched(ReadOnlySpan<Token> tokens, int position, int start, int end)
    {
        var (lineStart, lineEnd) = (StartOfLine(tokens, position), EndOfLine(tokens, position));
        var matched = Math.Min(end, lineEnd) - Math.Max(start, lineStart);
        return 2 * matched >= lineEnd - lineStart;
    }

    private static int NextLine(ReadOnlySpan<Token> tokens, int position) =>
        EndOfLine(tokens, position) is var next && next < tokens.Length ? tokens[next].Line : int.MaxValue;

    private static int PreviousLine(ReadOnlySpan<Token> tokens, int position) =>
        StartOfLine(tokens, position) is var start && start > 0 ? tokens[start - 1].Line : 0;

    private static int StartOfLine(ReadOnlySpan<Token> tokens, int position)
    {
        var start = position;
        while (start > 0 && tokens[start - 1].Line == tokens[position].Line)
            start--;
        return start;
    }

    private static int EndOfLine(ReadOnlySpan<Token> tokens, int position)
    {
        var end = position + 1;
        while (end < tokens.Length && tokens[end].Line == tokens[position].Line)
            end++;
        return end;
    }
}
