using Memo.CompilerServices;

namespace Memo.Coding;

/// <summary>A nullable value: whether there is one, and the value.</summary>
internal sealed class NullableCodec<T>(Codec<T> value) : Codec<T?>
    where T : struct
{
    public override bool IsImmutable => value.IsImmutable;

    public override int MinimumSize => 1;

    internal override bool HasParts => value.HasParts;

    internal override bool IsFlat => value.IsFlat;

    public override void Write(ref CanonicalWriter writer, T? nullable)
    {
        if (writer.WritePresence(nullable.HasValue))
        {
            value.Write(ref writer, nullable.GetValueOrDefault());
        }
    }

    public override T? Read(ref CanonicalReader reader) => reader.ReadPresence() ? value.Read(ref reader) : null;

    public override T? Copy(T? nullable, ref CopyContext context) =>
        nullable is { } present ? value.Copy(present, ref context) : null;

    public override void Measure(T? nullable, ref SizeMeter meter)
    {
        if (nullable is { } present)
        {
            value.Measure(present, ref meter);
        }
    }
}
