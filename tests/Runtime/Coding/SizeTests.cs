using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Numerics;
using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>What a codec says that a value takes is within a fifth of what the heap gave for it.</summary>
public static class SizeTests
{
    private const int Objects = 50;

    private static readonly Guid[] Guids = new Guid[20];
    private static readonly int[] Numbers = [.. Enumerable.Range(0, 100)];

    public static TheoryData<string> Names => [.. Cases.Keys];

    private static Dictionary<string, Func<(long Said, long Taken)>> Cases => new()
    {
        ["short string"] = static () => Compare(Codecs.String, static i => new string('x', 3)),
        ["long string"] = static () => Compare(Codecs.String, static i => new string('x', 1_000)),
        ["BigInteger"] = static () => Compare(Codecs.BigInteger, static i => BigInteger.One << (500 + i)),
        ["small BigInteger"] = static () => Compare(Codecs.BigInteger, static i => new BigInteger(i)),
        ["Version"] = static () => Compare(Codecs.Version, static i => new Version(1, 2, 3, i)),
        ["byte[]"] = static () => Compare(Codecs.Array(Codecs.Byte), static i => new byte[i]),
        ["int[]"] = static () => Compare(Codecs.Array(Codecs.Int32), static i => new int[i]),
        ["int[,]"] = static () => Compare(Codecs.MultiArray(Codecs.Int32, 2, static lengths => new int[lengths[0], lengths[1]]), static i => new int[i, 3]),
        ["jagged array"] = static () => Compare(Codecs.Array(Codecs.Array(Codecs.Int32)), static i => (int[]?[])[new int[i], new int[2], null]),
        ["list with room"] = static () => Compare(Codecs.List(Codecs.Int64), static i => new List<long>(100) { i }),
        ["list of strings"] = static () => Compare(Codecs.List(Codecs.String), static i => new List<string?>(3) { new('x', i), new('y', 7), null }),
        ["list of nullables"] = static () => Compare(Codecs.List(Codecs.Nullable(Codecs.Int32)), static i => new List<int?>(i) { null }),
        ["Collection"] = static () => Compare(Codecs.Collection(Codecs.Int32), static i => new Collection<int>(new List<int>(i) { 1 })),
        ["ReadOnlyCollection"] = static () => Compare(Codecs.ReadOnlyCollection(Codecs.Int32), static i => new ReadOnlyCollection<int>(new int[i])),
        ["ObservableCollection"] = static () => Compare(Codecs.ObservableCollection(Codecs.Guid), static i => new ObservableCollection<Guid>(Guids)),
        ["Queue"] = static () => Compare(Codecs.Queue(Codecs.Int64), static i => new Queue<long>(i)),
        ["Stack"] = static () => Compare(Codecs.Stack(Codecs.Int64), static i => new Stack<long>(i)),
        ["LinkedList"] = static () => Compare(Codecs.LinkedList(Codecs.Int32), static i => new LinkedList<int>(Numbers)),
        ["ImmutableArray"] = static () => Compare(Codecs.ImmutableArray(Codecs.Int32), static i => ImmutableArray.Create(Numbers)),
        ["ImmutableList"] = static () => Compare(Codecs.ImmutableList(Codecs.Int32), static i => ImmutableList.Create(Numbers)),
        ["ImmutableQueue"] = static () => Compare(Codecs.ImmutableQueue(Codecs.Int32), static i => ImmutableQueue.Create(Numbers)),
        ["ImmutableStack"] = static () => Compare(Codecs.ImmutableStack(Codecs.String), static i => ImmutableStack.Create<string?>("", "", "", "")),
        ["Memory"] = static () => Compare(Codecs.Memory(Codecs.Char), static i => new char[i]),
        ["ArraySegment"] = static () => Compare(Codecs.ArraySegment(Codecs.Byte), static i => new ArraySegment<byte>(new byte[i], 0, 1)),
        ["immutable array behind an interface"] = static () => Compare(Codecs.IReadOnlyList(Codecs.Int32), static i => ImmutableArray.Create(Numbers)),
        ["collection expression"] = static () => Compare(Codecs.IReadOnlyList(Codecs.Int32), static i => [i, i, i, i]),
        ["Uri"] = static () => Compare(Codecs.Uri, static i => new Uri($"https://example.org/items/{i}/of/some/folder")),
        ["relative Uri"] = static () => Compare(Codecs.Uri, static i => new Uri(new string('a', 30), UriKind.Relative)),
        ["tree"] = static () => Compare(NodeCodec.Instance, static i => new Node { Name = new('x', i), Children = new List<Node?>(2) { new() } }),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public static void WhatACodecSays_IsWithinAFifthOfTheHeap(string name)
    {
        var (said, taken) = Cases[name]();

        Assert.InRange(said, taken * 0.8, taken * 1.2);
    }

    private static (long Said, long Taken) Compare<T>(Codec<T> codec, Func<int, T> make)
    {
        var values = new T[Objects];
        Make();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Make();
        var taken = GC.GetAllocatedBytesForCurrentThread() - before;
        return (values.Sum(value => CodecRun.Measure(codec, value)), taken);

        void Make()
        {
            for (var i = 0; i < values.Length; i++)
            {
                values[i] = make(i + 1);
            }
        }
    }
}
