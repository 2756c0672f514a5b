using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>A value and its encoding, as <c>docs/keys.md</c> shows them.</summary>
/// <param name="Type">The declared type.</param>
/// <param name="Value">The value, as C# would write it.</param>
/// <param name="Bytes">The encoding, in hexadecimal, with spaces between parts.</param>
internal sealed record GoldenVector(string Type, string Value, string Bytes)
{
    /// <summary>What the code makes of the value.</summary>
    public required Func<string> Encode { get; init; }

    /// <summary>What the code makes of the value that it reads from the bytes.</summary>
    public required Func<string> EncodeWhatIsRead { get; init; }

    public string Hex => Bytes.Replace(" ", "", StringComparison.Ordinal);

    public static GoldenVector Of<T>(string type, string text, Codec<T> codec, T value, string bytes) => new(type, text, bytes)
    {
        Encode = () => CodecRun.HexOf(codec, value),
        EncodeWhatIsRead = () => CodecRun.HexOf(codec, CodecRun.ReadHex(codec, bytes.Replace(" ", "", StringComparison.Ordinal))),
    };
}
