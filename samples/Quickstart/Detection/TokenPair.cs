namespace Quickstart.Detection;

/// <summary>The tokens of the two texts that are compared, or twice those of one that is searched for repeats.</summary>
internal readonly ref struct TokenPair(ReadOnlySpan<Token> left, ReadOnlySpan<Token> right, bool isOneText)
{
    public ReadOnlySpan<Token> Left { get; } = left;

    public ReadOnlySpan<Token> Right { get; } = right;

    /// <summary>Whether both are the same text: then a passage must end before the one it is matched with begins.</summary>
    public bool IsOneText { get; } = isOneText;

    public int LeftLimit(in Alignment alignment) => IsOneText ? alignment.RightStart : Left.Length;

    public int RightFloor(in Alignment alignment) => IsOneText ? alignment.LeftEnd : 0;
}
