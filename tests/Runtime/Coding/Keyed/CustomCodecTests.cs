using System.Buffers;
using System.Buffers.Binary;
using Memo.Coding;
using Memo.CompilerServices;

namespace Memo.Tests.Coding.Keyed;

public static class CustomCodecTests
{
    [Fact]
    public static void Value_IsItsLengthAndTheUsersBytes()
    {
        var codec = Codecs.Custom(new PlainCodec());
        Assert.Equal("0104000000" + "07000000", Coded.Hex(codec, new() { Content = 7 }));
        Assert.Equal("00", Coded.Hex(codec, null!));
        Assert.Equal(7, Coded.RoundTrip(codec, new() { Content = 7 }).Content);
        Assert.Null(Coded.RoundTrip(codec, null!));
        Assert.Equal("0100000007", Coded.Hex(Codecs.Custom(new ByteCodec()), (byte)7));
        Assert.Equal(7, Coded.RoundTrip(Codecs.Custom(new ByteCodec()), (byte)7));
    }

    [Fact]
    public static void Copy_IsWrittenAndReadOnceForEachObject()
    {
        var box = new Box { Content = 7 };
        var copy = Coded.Copy(Codecs.KeyValuePair(Codecs.Custom(new PlainCodec()), Codecs.Custom(new PlainCodec())), new(box, box));
        Assert.NotSame(box, copy.Key);
        Assert.Same(copy.Key, copy.Value);
        Assert.Equal(7, copy.Key.Content);
    }

    [Fact]
    public static void UsersException_RefusesTheValueAndGuessesItsSize()
    {
        var codec = Codecs.Custom(new PlainCodec());
        Assert.Null(Coded.TryWrite(codec, new() { Content = -1 }));
        Assert.False(Coded.TryCopy(codec, new() { Content = -1 }, out _));
        Assert.Equal(ObjectSize.Guess, Coded.SizeOf(codec, new Box { Content = -1 }));
        Assert.Equal("0104000000" + "07000000", Coded.Hex(codec, new() { Content = 7 }));
    }

    [Fact]
    public static void UsersExceptionOnReading_SaysThatItIsNoEncoding()
    {
        var failure = Assert.Throws<InvalidDataException>(static () => Coded.ReadHex(Codecs.Custom(new PlainCodec()), "010100000000"));
        Assert.NotNull(failure.InnerException);
        Assert.Throws<InvalidDataException>(static () => Coded.ReadHex(Codecs.Custom(new PlainCodec()), "01ffffff7f"));
        Assert.Throws<InvalidDataException>(static () => Coded.ReadHex(Codecs.Custom(new NullCodec()), "0100000000"));
    }

    [Fact]
    public static void CodecThatWritesWithAnother_DoesNotMeetItsBytes() =>
        Assert.Equal("0103000000" + "06aa07", Coded.Hex(Codecs.Custom(new NestedCodec()), new() { Content = 6 }));

    [Fact]
    public static void LargeValue_ComesBack() =>
        Assert.Equal(100_000, Coded.RoundTrip(Codecs.Custom(new LongCodec()), new string('x', 100_000)).Length);

    [Fact]
    public static void Size_IsThatOfTheBytes() =>
        Assert.InRange(Coded.SizeOf(Codecs.Custom(new LongCodec()), new string('x', 1_000)), 1_000, 1_100);

    private sealed class PlainCodec : ICacheCodec<Box>
    {
        public void Write(IBufferWriter<byte> writer, Box value)
        {
            writer.GetSpan(1)[0] = 0xEE;
            if (value.Content < 0)
            {
                writer.Advance(1);
                throw new NotSupportedException();
            }

            BinaryPrimitives.WriteInt32LittleEndian(writer.GetSpan(sizeof(int)), value.Content);
            writer.Advance(sizeof(int));
        }

        public Box Read(ReadOnlySpan<byte> bytes) => new() { Content = BinaryPrimitives.ReadInt32LittleEndian(bytes) };
    }

    private sealed class ByteCodec : ICacheCodec<byte>
    {
        public void Write(IBufferWriter<byte> writer, byte value)
        {
            writer.GetMemory().Span[0] = value;
            writer.Advance(1);
        }

        public byte Read(ReadOnlySpan<byte> bytes) => bytes[0];
    }

    private sealed class NullCodec : ICacheCodec<Box>
    {
        public void Write(IBufferWriter<byte> writer, Box value)
        {
        }

        public Box Read(ReadOnlySpan<byte> bytes) => null!;
    }

    private sealed class NestedCodec : ICacheCodec<Box>
    {
        public void Write(IBufferWriter<byte> writer, Box value)
        {
            writer.Write<byte>([(byte)value.Content]);
            Coded.Write(Codecs.Custom(new ByteCodec()), (byte)0xBB);
            writer.Write<byte>([0xAA, (byte)(value.Content + 1)]);
        }

        public Box Read(ReadOnlySpan<byte> bytes) => new() { Content = bytes[0] };
    }

    private sealed class LongCodec : ICacheCodec<string>
    {
        public void Write(IBufferWriter<byte> writer, string value)
        {
            foreach (var c in value)
            {
                writer.GetSpan()[0] = (byte)c;
                writer.Advance(1);
            }
        }

        public string Read(ReadOnlySpan<byte> bytes) => System.Text.Encoding.ASCII.GetString(bytes);
    }
}
