using System.Collections.Immutable;

namespace Quickstart.Detection;

/// <summary>
/// Splits a text into words (letters, digits, underscores; without regard to case) and marks (any other character that
/// is no white space). A run of one mark, such as a ruler of dashes, is one token.
/// </summary>
internal static class Tokenizer
{
    private const uint HashStart = 2166136261;
    private const uint HashFactor = 16777619;

    public static ImmutableArray<Token> Tokenize(string content)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(content.Length / 4);
        var line = 1;

        for (var position = 0; position < content.Length;)
        {
            var character = content[position];
            if (char.IsWhiteSpace(character))
            {
                if (EndsLine(content, position))
                    line++;
                position++;
            }
            else
            {
                var end = IsPartOfWord(character) ? EndOfWord(content, position) : EndOfRun(content, position);
                tokens.Add(new Token(IsPartOfWord(character) ? HashOfWord(content.AsSpan(position, end - position)) : Mixed(character), line));
                position = end;
            }
        }

        return tokens.DrainToImmutable();
    }

    private static bool EndsLine(string content, int position) =>
        content[position] == '\n' ||
        (content[position] == '\r' && (position + 1 == content.Length || content[position + 1] != '\n'));

    // Half a surrogate pair is no letter by itself, but what it is half of mostly is.
    private static bool IsPartOfWord(char character) =>
        char.IsLetterOrDigit(character) || character == '_' || char.IsSurrogate(character);

    private static int EndOfWord(string content, int position)
    {
        while (position < content.Length && IsPartOfWord(content[position]))
            position++;
        return position;
    }

    private static int EndOfRun(string content, int position)
    {
        var mark = content[position];
        while (position < content.Length && content[position] == mark)
            position++;
        return position;
    }

    // FNV-1a. string.GetHashCode differs from process to process; what is remembered of a text must not.
    private static uint HashOfWord(ReadOnlySpan<char> word)
    {
        var hash = HashStart;
        foreach (var character in word)
            hash = (hash ^ char.ToLowerInvariant(character)) * HashFactor;
        return Mixed(hash);
    }

    private static uint Mixed(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EB_CA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2_AE35;
        return hash ^ (hash >> 16);
    }
}
