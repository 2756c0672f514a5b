using System.Buffers;
using Memo;

namespace Quickstart.Detection;

/// <summary>Writes a text as its digest. Keys are never read back, and no result holds a text.</summary>
internal sealed class TextCodec : ICacheCodec<Text>
{
    public void Write(IBufferWriter<byte> writer, Text value) => writer.Write(value.Digest);

    public Text Read(ReadOnlySpan<byte> bytes) => throw new NotSupportedException("A digest does not say what the text was.");
}
