namespace Memo.Tests.Coding;

/// <summary>All codecs under test.</summary>
internal static class CodecCases
{
    private static readonly CodecCase[] Known = [.. ScalarCases.All, .. SequenceCases.All];

    public static TheoryData<string> Names => [.. Known.Select(static known => known.Name)];

    public static TheoryData<string> NamesOfSequences => [.. SequenceCases.All.Select(static known => known.Name)];

    public static int Count => Known.Length;

    public static CodecCase Named(string name) => Known.Single(known => known.Name == name);
}
