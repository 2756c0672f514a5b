using System.Collections.Immutable;
using Memo.CompilerServices;
using Memo.Tests.Keys;

namespace Memo.Tests.Coding;

/// <summary>To look for arguments of up to 1 KB allocates nothing.</summary>
public static class KeyContentAllocationTests
{
    private static readonly List<int> List = [.. Enumerable.Range(0, 250)];
    private static readonly int[] Array = [.. List];
    private static readonly string Text = new('x', 500);
    private static readonly List<string?> Texts = [.. Enumerable.Range(0, 40).Select(static i => $"text {i}")];
    private static readonly ImmutableArray<double> Immutable = [.. List.Select(static i => (double)i / 2)];

    private static readonly Codec<List<int>?> ListCodec = Codecs.List(Codecs.Int32);
    private static readonly Codec<int[]?> ArrayCodec = Codecs.Array(Codecs.Int32);
    private static readonly Codec<List<string?>?> TextsCodec = Codecs.List(Codecs.String);
    private static readonly Codec<ImmutableArray<double>> ImmutableCodec = Codecs.ImmutableArray(Codecs.Double);
    private static readonly Codec<IReadOnlyList<int>?> InterfaceCodec = Codecs.IReadOnlyList(Codecs.Int32);
    private static readonly Codec<Memory<int>> MemoryCodec = Codecs.Memory(Codecs.Int32);

    public static TheoryData<string> Names => [.. Arguments.Keys];

    private static Dictionary<string, Writing> Arguments => new()
    {
        ["list"] = static (ref writer) => ListCodec.Write(ref writer, List),
        ["array"] = static (ref writer) => ArrayCodec.Write(ref writer, Array),
        ["span"] = static (ref writer) => Codecs.WriteSpan<int>(ref writer, Codecs.Int32, Array),
        ["text"] = static (ref writer) => Codecs.String.Write(ref writer, Text),
        ["list of texts"] = static (ref writer) => TextsCodec.Write(ref writer, Texts),
        ["immutable array"] = static (ref writer) => ImmutableCodec.Write(ref writer, Immutable),
        ["memory"] = static (ref writer) => MemoryCodec.Write(ref writer, Array),
        ["list behind an interface"] = static (ref writer) => InterfaceCodec.Write(ref writer, List),
        ["array behind an interface"] = static (ref writer) => InterfaceCodec.Write(ref writer, Array),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public static void Content_IsWrittenWithoutAllocation(string name)
    {
        var write = Arguments[name];
        var length = Write(write);
        Assert.InRange(length, 500, 2_100);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            length += Write(write);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(length > 0);
    }

    private static int Write(Writing write)
    {
        var writer = KeyContent.Begin(out var buffer);
        write(ref writer);
        return KeyContent.End(ref writer, buffer).Bytes.Length;
    }
}
