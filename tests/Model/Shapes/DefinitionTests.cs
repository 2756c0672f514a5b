using System.Diagnostics;
using Memo.Model.Shapes;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests.Shapes;

/// <summary>What the definitions behind a type say: names, fields, obstacles, and the same again from the same source.</summary>
public class DefinitionTests(ITestOutputHelper output)
{
    private const string Types =
        """
        namespace Shop
        {
            public sealed record Node(int Value, Node? Left, List<Node> Rest);
            public sealed class Ping { public Pong? Other { get; set; } public Kind Kind; }
            public sealed record Pong(Ping? Other, Box<Ping> Boxed);
            public sealed record Box<T>(T Value);
            public sealed class Wrapper { public Locked Locked { get; init; } = new(); }
            public sealed class Locked { public int Count { get; private set; } public void Add() => Count++; }
            public enum Kind : byte { A }
        }
        """;

    [Fact]
    public void RecursiveType_RefersToItself()
    {
        var reading = Described.Type("Shop.Node", Types);

        Assert.Equal("Value: Int32, Left: Shop_Node_Codec, Rest: List(Shop_Node_Codec)", Assert.IsType<CompositeDefinition>(Assert.Single(reading.Definitions)).Members());
        Assert.Equal(Mutability.Mutable, reading.Shape.Mutability);
    }

    [Fact]
    public void MutuallyRecursiveTypes_KnowEachOther()
    {
        var reading = Described.Type("Shop.Pong", Types);

        Assert.Collection(
            reading.Definitions,
            box => Assert.StartsWith("Shop_Box_", box.Codec, StringComparison.Ordinal),
            ping => Assert.Equal("Shop_Ping_Codec", ping.Codec),
            pong => Assert.Equal("Shop_Pong_Codec", pong.Codec));
        Assert.All(reading.Definitions, definition => Assert.Equal(Mutability.Mutable, definition.Mutability));
    }

    [Fact]
    public void WhatCannotBeRebuilt_IsNamedByTheTypesAroundIt()
    {
        var reading = Described.Type("Shop.Box<Shop.Wrapper>", Types);

        Assert.IsType<DefinedShape>(reading.Shape);
        Assert.Equal("value.Value.Locked.Count", reading.RebuildObstacle?.Path);
        Assert.Equal("generated code can neither set 'Count' of 'Locked' nor pass it to a constructor that stores it as it is", reading.RebuildObstacle?.Reason);
        Assert.Equal(
            "Box<Wrapper>.Value.Locked.Count, Locked.Count, Wrapper.Locked.Count",
            string.Join(", ", reading.Definitions.Select(definition => definition.RebuildObstacle?.Path)));
    }

    [Theory]
    [InlineData("public class R { public R(string x) { X = x.Trim(); } public string X { get; } }", ".X")]
    [InlineData("public class R { public R(string x) { x = x.Trim(); X = x; } public string X { get; } }", ".X")]
    [InlineData("public class R { public R(string x) { if (x != null) X = x; } public string X { get; } = \"\"; }", ".X")]
    [InlineData("public class R { public string X { get; init => field = value.Trim(); } = \"\"; }", ".X")]
    [InlineData("public class R(string x) { public string X { get; } = x.Trim(); }", ".X")]
    [InlineData("public class R { private R() { } public int X { get; set; } }", "")]
    [InlineData("public class R { public R(int other) { } public int X { get; set; } }", "")]
    [InlineData("public class R { private readonly List<int> _x = []; public IReadOnlyList<int> X => _x; }", ".X")]
    [InlineData("public class R { public int X { get; set; } public required int Y { get => 1; set { } } }", ".Y")]
    [InlineData("public class B { public B(int x) { X = x + 1; } public int X { get; } } public class R : B { public R(int x) : base(x) { } }", ".X")]
    public void TypeThatIsNotMadeFromItsMembers_CanBeReadOnly(string types, string path) =>
        Assert.Equal("R" + path, Described.Definition<CompositeDefinition>("R", types).RebuildObstacle?.Path);

    [Fact]
    public void Fields_AreListedPerType()
    {
        var definition = Described.Definition<CompositeDefinition>(
            "R",
            "public class B { public int X { get; set; } public int Y; } public class M : B { } public class R(int z) : M { public int Z => z; private string _w = \"\"; public string W { get => _w; set => _w = value; } }");

        Assert.Equal(
            "global::R: <z>P, _w; global::M: ; global::B: <X>k__BackingField, Y",
            string.Join("; ", definition.Fields.Select(fields => $"{fields.Type}: {string.Join(", ", fields.Names)}")));
        Assert.Equal("X: Int32, Y: Int32, Z: Int32, W: String", definition.Members());
    }

    [Theory]
    [InlineData("public record R(int X);", "R", "", true)]
    [InlineData("public class O { internal record R(int X); }", "O.R", "", true)]
    [InlineData("public record R<T>(T X);", "R<T>", "<T>", false)]
    [InlineData("public record R<T>(T X);", "R<int>", "", true)]
    public void Codec_IsSharedWhereEveryFileCanNameTheType(string types, string type, string typeParameters, bool isShared) =>
        Assert.Equal(isShared, Described.Definition<CompositeDefinition>(type, types, typeParameters).IsShared);

    [Fact]
    public void PrivateType_IsNotShared()
    {
        var compilation = TestCompilation.Create("public class A { private record R(int X); private static void Take(R value) { } }");

        Assert.False(Assert.Single(Described.Read(compilation, "value").Definitions).IsShared);
    }

    [Fact]
    public void TypesOfOneName_HaveCodecsOfTheirOwn()
    {
        const string types = "namespace A_B { public record C(int X); } namespace A { public record B_C(int X); public class B { public record C(int X); } } namespace A.B_ { public record C(int X); }";
        string[] names = ["A_B.C", "A.B_C", "A.B.C", "A.B_.C"];

        var codecs = names.Select(type => Described.Definition<CompositeDefinition>(type, types).Codec);

        Assert.Equal(4, codecs.Distinct().Count());
    }

    [Fact]
    public void SameSource_GivesEqualModels()
    {
        var source = Described.SourceOf("value", "Shop.Pong", Types);

        var first = Described.Read(TestCompilation.Create(source), "value");
        var second = Described.Read(TestCompilation.Create("class Unrelated { }", source), "value");

        Assert.Equal(first, second);
        Assert.NotSame(first, second);
    }

    [Fact]
    public void TypesReadInAnotherOrder_HaveEqualDefinitions()
    {
        string[] types = ["Shop.Pong", "Shop.Ping", "Shop.Box<Shop.Ping>", "Shop.Wrapper"];

        Assert.Equal(DefinitionsOf(types), DefinitionsOf(types.Reverse()));

        static IEnumerable<ShapeDefinition> DefinitionsOf(IEnumerable<string> types)
        {
            var parameters = types.Select((type, index) => $"{type} p{index}").ToArray();
            var compilation = TestCompilation.Create($"{Types} class A {{ static void Take({string.Join(", ", parameters)}) {{ }} }}");
            return parameters.Select((_, index) => Described.Read(compilation, $"p{index}"))
                .SelectMany(reading => reading.Definitions)
                .DistinctBy(definition => definition.Codec)
                .OrderBy(definition => definition.Codec, StringComparer.Ordinal)
                .ToArray();
        }
    }

    [Fact]
    public void Attributes_HaveTheirSay()
    {
        const string types =
            """
            [MemoizeWith(typeof(C))] public class R { private int _x; public void F() => _x++; }
            public class C : ICacheCodec<R> { public void Write(System.Buffers.IBufferWriter<byte> writer, R value) { } public R Read(ReadOnlySpan<byte> bytes) => null!; }
            [MemoizeWith(typeof(C))] public class Wrong { }
            public class Outer
            {
                [MemoizeWith(typeof(Hidden))] public class Seen { }
                private class Hidden : ICacheCodec<Seen> { public void Write(System.Buffers.IBufferWriter<byte> writer, Seen value) { } public Seen Read(ReadOnlySpan<byte> bytes) => null!; }
            }
            """;

        Assert.Equal("List(global::R by global::C)", Described.Shape("List<R>", types));
        Assert.Equal("value: 'C' is no 'ICacheCodec<Wrong>'", Described.NoData("Wrong", types));
        Assert.Equal("value: generated code cannot reach 'Outer.Hidden'", Described.NoData("Outer.Seen", types));
        Assert.Equal("Unordered(HashSet(Int32))", Attributed("HashSet<int>", "[Unordered]"));
        Assert.Equal("Unordered(IDictionary(Int32,String))", Attributed("IDictionary<int, string>", "[Unordered]"));
        Assert.Equal("value: [Unordered] is for sets and dictionaries and 'List<int>' is neither", Attributed("List<int>", "[Unordered]"));
        Assert.Equal("global::R by global::C", Attributed("R", "[MemoizeWith(typeof(C))]"));

        static string Attributed(string type, string attribute) =>
            ShapeText.Of(Described.Read(TestCompilation.Create(Described.SourceOf("value", type, types, attribute: attribute)), "value").Shape);
    }

    [Fact]
    public void ThousandMethods_ShareWhatTheirTypesSay()
    {
        var types = string.Concat(Enumerable.Range(0, 60).Select(index => $"public sealed record T{index}(int A, string? B, List<T{(index + 1) % 60}> C, (int, T{index}?) D) {{ public required DateTime E {{ get; init; }} }}"));
        var methods = string.Concat(Enumerable.Range(0, 1000).Select(index => $"public static void M{index}(T{index % 60} a, Dictionary<string, T{index % 7}> b, int c) {{ }}"));
        var compilation = TestCompilation.Create($"{types} public static class A {{ {methods} }}");
        var parameters = compilation.GetTypeByMetadataName("A")!.GetMembers().OfType<IMethodSymbol>().SelectMany(method => method.Parameters).ToArray();

        var watch = Stopwatch.StartNew();
        var definitions = parameters.SelectMany(parameter => ShapeReader.Read(parameter, compilation).Definitions).ToArray();
        output.WriteLine($"{parameters.Length} parameters in {watch.ElapsedMilliseconds} ms");

        Assert.Equal(120, definitions.Distinct(ReferenceEqualityComparer.Instance).Count());
    }
}
