using Memo.CompilerServices;

namespace Memo.Tests.Engine.Handmade;

/// <summary>What the compiler would write for texts.</summary>
internal sealed class SharedTextCodec : Codec<string>
{
    public override bool IsImmutable => true;

    public override int MinimumSize => 1;

    public override void Write(ref CanonicalWriter writer, string value) => writer.Write(value);

    public override string Read(ref CanonicalReader reader) => reader.ReadString()!;

    public override string Copy(string value, ref CopyContext context) => value;

    public override void Measure(string value, ref SizeMeter meter) => meter.AddObject(6 + (2 * value.Length));
}
