using System.Reflection;
using Memo.CompilerServices;

namespace Memo.Generator.Tests.Shapes;

/// <summary>Generated codecs rebuild what they wrote, copy what can be changed, and know its size.</summary>
public class CodecTests
{
    public static TheoryData<string, string> Values => new()
    {
        { "Point", "new(1, -0.0)" },
        { "Line?", "null" },
        { "Line", "new(\"l\", 2, 1.50m)" },
        { "Order", "new(1, [new Line(\"x\", 2, null), null!], Kind.Toy, new Point(3, double.NaN)) { Note = \"n\" }" },
        { "Node", "new() { Value = 1, Left = new() { Value = 2, Others = [new()] }, Others = null! }" },
        { "Tree", "new(1, new(2, null, new(3, null, null)), null)" },
        { "Settings", "new() { Name = \"s\", Levels = [1, 2], IsOn = true, Grid = new Kind[2, 1] }" },
        { "Figure", "new Square(2, [1])" },
        { "Figure", "new Circle(2)" },
        { "(int Left, List<int> Right)", "(1, [2])" },
        { "(int, int, int, int, int, int, int, string, Point)", "(1, 2, 3, 4, 5, 6, 7, \"8\", new(9, 10))" },
        { "Counter", "new() { Count = 1, Label = \"l\" }" },
        { "Box<Kind>", "new(Kind.Toy, [Kind.Book])" },
        { "Animal", "new Animal(\"a\")" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_IsRebuiltAndCopiedAsItWas(string type, string value) => Check(nameof(RequireSame), type, value);

    [Theory]
    [InlineData("Line", "new(new string('l', 9), 2, 1.50m)")]
    [InlineData("Tree", "new(1, new(2, null, new(3, null, null)), null)")]
    [InlineData("Settings", "new() { Name = new string('s', 20), Levels = new int[10], IsOn = true, Grid = new Kind[8, 8] }")]
    [InlineData("Box<Point>", "new(new(1, 2), new Point[20])")]
    [InlineData("Square", "new(2, new int[5])")]
    [InlineData("Order", "new(1, [], Kind.Toy, new Point(3, 4)) { Note = new string('n', 7) }")]
    public void Size_IsThatOnTheHeap(string type, string value) => Check(nameof(RequireSize), type, value);

    [Fact]
    public void DamagedBytes_AreRefusedOrAValue() => Check(nameof(RequireNoSurprise), "Order", "new(1, [new Line(\"x\", 2, null)], Kind.Toy, new Point(3, 4)) { Note = \"n\" }");

    [Fact]
    public void TypeWithCacheValue_HasACodecThoughNoMethodNamesIt()
    {
        using var loaded = Memoized.Run(
            """
            [CacheValue]
            public sealed record Rate(double Value, Currency Currency);

            public enum Currency { Euro }

            [CacheValue]
            public sealed record Open<T>(T Value);

            public static class Case
            {
                public static bool HasCodec() => Memo.CompilerServices.CodecRegistry.Find<Rate>() is { IsImmutable: true };
            }
            """).RequireClean().Load();

        Assert.True(loaded.Invoke<bool>("Case", "HasCodec"));
    }

    private static void Check(string check, string type, string value)
    {
        using var loaded = Memoized.Run(
            ShapedTypes.Source
            + $$"""
            public static partial class Case
            {
                [Memoize]
                public static partial int F({{type}} value);

                private static int FCore({{type}} value) => 1;

                public static Type Type => typeof(Holder<{{type.TrimEnd('?')}}>).GetGenericArguments()[0];

                public static object? Codec => Memo.CompilerServices.CodecRegistry.Find<{{type.TrimEnd('?')}}>();

                public static object? Value => Make();

                private static {{type}} Make() => {{value}};

                private sealed class Holder<T>;
            }
            """).RequireClean().Load();

        var method = typeof(CodecTests).GetMethod(check, BindingFlags.NonPublic | BindingFlags.Static)!;
        method.MakeGenericMethod((Type)loaded.Read("Shop.Case", "Type")!)
            .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [loaded.Read("Shop.Case", "Codec"), loaded.Read("Shop.Case", "Value")], null);
    }

    private static void RequireSame<T>(Codec<T> codec, T value)
    {
        var bytes = Encode(codec, value);
        var reader = new CanonicalReader(bytes);
        Assert.Equal(bytes, Encode(codec, codec.Read(ref reader)));
        reader.ThrowUnlessAtEnd();
        Assert.True(bytes.Length >= codec.MinimumSize);

        var context = default(CopyContext);
        var copy = codec.Copy(value, ref context);
        Assert.False(context.IsRefused);
        Assert.Equal(bytes, Encode(codec, copy));
        Assert.True(!codec.IsImmutable || typeof(T).IsValueType || ReferenceEquals(copy, value));
    }

    private static void RequireSize<T>(Codec<T> codec, T value)
    {
        var bytes = Encode(codec, value);
        var allocated = 0L;
        for (var i = 0; i < 3; i++)
        {
            var reader = new CanonicalReader(bytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            value = codec.Read(ref reader);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        var meter = default(SizeMeter);
        codec.Measure(value, ref meter);
        Assert.InRange(meter.Bytes, allocated * 0.8, allocated * 1.2);
    }

    private static void RequireNoSurprise<T>(Codec<T> codec, T value)
    {
        var bytes = Encode(codec, value);
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes.AsSpan(0, length).ToArray();
            Assert.Throws<InvalidDataException>(() => Decode(codec, cut));
        }

        for (var i = 0; i < bytes.Length * 8; i++)
        {
            var flipped = bytes.ToArray();
            flipped[i / 8] ^= (byte)(1 << (i % 8));
            try
            {
                Decode(codec, flipped);
            }
            catch (InvalidDataException)
            {
            }
        }
    }

    private static T Decode<T>(Codec<T> codec, byte[] bytes)
    {
        var reader = new CanonicalReader(bytes);
        return codec.Read(ref reader);
    }

    private static byte[] Encode<T>(Codec<T> codec, T value)
    {
        var writer = new CanonicalWriter(new byte[16]);
        codec.Write(ref writer, value);
        Assert.False(writer.IsRefused);
        return writer.Written.ToArray();
    }
}
