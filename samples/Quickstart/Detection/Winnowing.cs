using System.Collections.Immutable;

namespace Quickstart.Detection;

/// <summary>
/// Chooses few of a text's shingles so that texts with a passage in common choose a shingle in common: of every
/// <see cref="Window"/> consecutive shingles the one with the smallest hash, the last of equals (Schleimer, Wilkerson
/// and Aiken, "Winnowing: Local Algorithms for Document Fingerprinting", 2003).
/// </summary>
/// <remarks>
/// Two texts that share <c>ShingleLength + Window - 1</c> consecutive tokens share a fingerprint, unless all these shingles
/// are of one or two tokens over and over, such as a row of zeros: they would be found everywhere and say nothing.
/// </remarks>
internal static class Winnowing
{
    public const int ShingleLength = 8;
    public const int Window = 6;

    private const ulong SaysNothing = ulong.MaxValue;

    private const ulong Base = 0x9E37_79B9_7F4A_7C15;
    private static readonly ulong BaseToShingleLength = Power(Base, ShingleLength);

    /// <summary>The chosen shingles, by hash, then by position.</summary>
    public static ImmutableArray<Fingerprint> Choose(ReadOnlySpan<Token> tokens)
    {
        var shingles = HashShingles(tokens);
        var chosen = ImmutableArray.CreateBuilder<Fingerprint>((2 * shingles.Length / (Window + 1)) + 1);
        var smallest = -1;

        for (var end = Math.Min(Window, shingles.Length); end <= shingles.Length && end > 0; end++)
        {
            var start = Math.Max(0, end - Window);
            var next = smallest >= start
                ? shingles[end - 1] <= shingles[smallest] ? end - 1 : smallest
                : LastSmallest(shingles, start, end);

            if (next != smallest && shingles[next] != SaysNothing)
                chosen.Add(new Fingerprint(shingles[next], next));
            smallest = next;
        }

        chosen.Sort(static (left, right) =>
            left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : left.Position.CompareTo(right.Position));
        return chosen.DrainToImmutable();
    }

    private static int LastSmallest(ulong[] shingles, int start, int end)
    {
        var smallest = start;
        for (var i = start + 1; i < end; i++)
        {
            if (shingles[i] <= shingles[smallest])
                smallest = i;
        }

        return smallest;
    }

    // A polynomial of the tokens that rolls along: the first token leaves, the next one comes in.
    private static ulong[] HashShingles(ReadOnlySpan<Token> tokens)
    {
        if (tokens.Length < ShingleLength)
            return [];

        var shingles = new ulong[tokens.Length - ShingleLength + 1];
        var rolling = 0UL;
        for (var i = 0; i < tokens.Length; i++)
        {
            rolling = (rolling * Base) + tokens[i].Hash;
            if (i >= ShingleLength)
                rolling -= tokens[i - ShingleLength].Hash * BaseToShingleLength;

            var start = i - ShingleLength + 1;
            if (start >= 0)
                shingles[start] = HasThreeTokens(tokens.Slice(start, ShingleLength)) ? Mixed(rolling) : SaysNothing;
        }

        return shingles;
    }

    private static bool HasThreeTokens(ReadOnlySpan<Token> shingle)
    {
        var first = shingle[0].Hash;
        var second = first;
        foreach (var token in shingle)
        {
            if (token.Hash == first || token.Hash == second)
                continue;
            if (second != first)
                return true;
            second = token.Hash;
        }

        return false;
    }

    private static ulong Mixed(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * 0xFF51_AFD7_ED55_8CCD;
        hash = (hash ^ (hash >> 33)) * 0xC4CE_B9FE_1A85_EC53;
        return hash ^ (hash >> 33);
    }

    private static ulong Power(ulong value, int exponent)
    {
        var power = 1UL;
        for (var i = 0; i < exponent; i++)
            power *= value;
        return power;
    }
}
