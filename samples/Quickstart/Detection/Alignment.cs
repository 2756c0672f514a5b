namespace Quickstart.Detection;

/// <summary>A stretch of tokens on either side, ends excluded, and how many of them match in order.</summary>
internal readonly record struct Alignment(int LeftStart, int LeftEnd, int RightStart, int RightEnd, int Matched)
{
    public int LeftLength => LeftEnd - LeftStart;

    public int RightLength => RightEnd - RightStart;

    public double Similarity => 2.0 * Matched / (LeftLength + RightLength);

    public Alignment WithoutFirst(int tokens) =>
        this with { LeftStart = LeftStart + tokens, RightStart = RightStart + tokens, Matched = Matched - tokens };
}
