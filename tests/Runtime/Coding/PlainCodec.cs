using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>Another codec, of whose elements nothing is known but what all codecs must say.</summary>
internal sealed class PlainCodec<T>(Codec<T> inner) : Codec<T>
{
    public override bool IsImmutable => inner.IsImmutable;

    public override int MinimumSize => inner.MinimumSize;

    public override void Write(ref CanonicalWriter writer, T value) => inner.Write(ref writer, value);

    public override T Read(ref CanonicalReader reader) => inner.Read(ref reader);

    public override T Copy(T value, ref CopyContext context) => inner.Copy(value, ref context);

    public override void Measure(T value, ref SizeMeter meter) => inner.Measure(value, ref meter);
}
