using Memo.CompilerServices;

namespace Memo.Coding;

internal sealed class KeyValuePairCodec<TKey, TValue>(Codec<TKey> key, Codec<TValue> value) : Codec<KeyValuePair<TKey, TValue>>
{
    public override bool IsImmutable => key.IsImmutable && value.IsImmutable;

    public override int MinimumSize => key.MinimumSize + value.MinimumSize;

    internal override bool HasParts => key.HasParts || value.HasParts;

    internal override bool IsFlat => key.IsFlat && value.IsFlat;

    public override void Write(ref CanonicalWriter writer, KeyValuePair<TKey, TValue> pair)
    {
        key.Write(ref writer, pair.Key);
        value.Write(ref writer, pair.Value);
    }

    public override KeyValuePair<TKey, TValue> Read(ref CanonicalReader reader) => new(key.Read(ref reader), value.Read(ref reader));

    public override KeyValuePair<TKey, TValue> Copy(KeyValuePair<TKey, TValue> pair, ref CopyContext context) =>
        new(key.Copy(pair.Key, ref context), value.Copy(pair.Value, ref context));

    public override void Measure(KeyValuePair<TKey, TValue> pair, ref SizeMeter meter)
    {
        key.Measure(pair.Key, ref meter);
        value.Measure(pair.Value, ref meter);
    }
}
