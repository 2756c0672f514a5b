using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

public static class CodecRegistryTests
{
    [Fact]
    public static void Scalars_AreKnownFromTheStart()
    {
        Assert.Same(Codecs.Int32, CodecRegistry.Find<int>());
        Assert.Same(Codecs.String, CodecRegistry.Find<string>());
        Assert.NotNull(CodecRegistry.Find<DateTimeOffset?>());
        Assert.Null(CodecRegistry.Find<Unregistered>());
    }

    [Theory]
    [InlineData(typeof(UInt128))]
    [InlineData(typeof(Half?))]
    [InlineData(typeof(Version))]
    [InlineData(typeof(byte[]))]
    public static void Scalars_AreFoundByTheTypeOfAValue(Type type) => Assert.NotNull(CodecRegistry.FindNamed(type));

    [Fact]
    public static void TypeParameter_IsEncodedAsWhatItStandsFor()
    {
        var codec = Codecs.HashSet(Codecs.OfTypeParameter<int>());
        Assert.Equal(Coded.Hex(Codecs.HashSet(Codecs.Int32), [1]), Coded.Hex(codec, [1]));
        Assert.Equal([1], Coded.RoundTrip(codec, [1]));
        Assert.True(Codecs.OfTypeParameter<int>().IsImmutable);
    }

    [Fact]
    public static void UnregisteredType_IsRefusedUntilItIsRegistered()
    {
        var codec = Codecs.OfTypeParameter<Late>();
        Assert.Null(Coded.TryWrite(codec, new Late()));
        Assert.False(Coded.TryCopy(codec, new Late(), out _));
        Assert.Throws<InvalidDataException>(() => Coded.ReadHex(codec, "00"));
        Assert.False(codec.IsImmutable);
        Assert.Equal(0, codec.MinimumSize);

        var first = new BoxCodec<Late>(static late => late.Content, static (late, content) => late.Content = content);
        CodecRegistry.Register(first!);
        CodecRegistry.Register(new BoxCodec<Late>(static _ => 0, static (_, _) => { })!);
        Assert.Same(first, CodecRegistry.Find<Late>());
        Assert.Equal(5, Coded.RoundTrip(codec, new Late { Content = 5 }).Content);
    }

    [Fact]
    public static void Enum_IsKnownWithoutBeingRegistered()
    {
        var codec = Codecs.OfTypeParameter<DayOfWeek>();
        Assert.Equal(Coded.Hex(Codecs.Enum<DayOfWeek>(), DayOfWeek.Friday), Coded.Hex(codec, DayOfWeek.Friday));
        Assert.Equal(DayOfWeek.Friday, Coded.RoundTrip(codec, DayOfWeek.Friday));
        Assert.Same(Codecs.Enum<DayOfWeek>(), CodecRegistry.Find<DayOfWeek>());
    }

    [Fact]
    public static void CodecThatIsMadeWhenLookedFor_IsFoundByTheTypeOfAValue()
    {
        CodecRegistry.Register<Named>(static () => new BoxCodec<Named>(static named => named.Content, static (named, content) => named.Content = content)!);
        Assert.NotNull(CodecRegistry.FindNamed(typeof(Named))?.Write(new Named { Content = 5 }));
    }

    private sealed class Unregistered;

    private sealed class Named
    {
        public int Content { get; set; }
    }

    private sealed class Late
    {
        public int Content { get; set; }
    }
}
