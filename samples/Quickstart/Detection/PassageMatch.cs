namespace Quickstart.Detection;

/// <summary>Two passages that say nearly the same.</summary>
/// <param name="Left">The passage in the first text.</param>
/// <param name="Right">The passage in the second text, or further down in the same one.</param>
/// <param name="Tokens">The size of the shorter passage.</param>
/// <param name="Similarity">The share of the tokens that both have in common and in the same order, from 0 to 1.</param>
internal readonly record struct PassageMatch(LineRange Left, LineRange Right, int Tokens, double Similarity)
{
    public int Lines => Math.Min(Left.Count, Right.Count);

    public double Weight => Tokens * Similarity;

    public PassageMatch Mirrored() => this with { Left = Right, Right = Left };
}
