using Memo.CompilerServices;

namespace Memo.Tests.Coding;

/// <summary>What the generator writes for <see cref="Nothing"/>.</summary>
internal sealed class NothingCodec : Codec<Nothing>
{
    public static readonly NothingCodec Instance = new();

    public override bool IsImmutable => true;

    public override int MinimumSize => 0;

    public override void Write(ref CanonicalWriter writer, Nothing value)
    {
    }

    public override Nothing Read(ref CanonicalReader reader) => default;

    public override Nothing Copy(Nothing value, ref CopyContext context) => value;

    public override void Measure(Nothing value, ref SizeMeter meter)
    {
    }
}
