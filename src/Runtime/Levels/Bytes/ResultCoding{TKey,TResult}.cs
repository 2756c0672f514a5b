using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes;

/// <summary>The results of a memoized method as entries: the codec's encoding, or readable JSON, under the text of the <see cref="CacheKey"/>.</summary>
internal sealed class ResultCoding<TKey, TResult>(RegionContext context, Codec<TResult>? codec) : EntryCoding<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    public override bool IsUsable => codec is not null && context.Fingerprint.Current is not null;

    public override Codec<TResult>? Codec => codec;

    public override TimeSpan? Lifetime => context.Lifetime;

    public override string Prefix { get; } = CacheKey.NamePrefix(context.Name);

    public override string Mark { get; } = EntryMarks.Method(context.CacheNamespace, context.Name);

    public override string Locate(in TKey key, Span<byte> hash)
    {
        CacheKey.HashOf(context.CacheNamespace, context.Name, in key, hash);
        return CacheKey.TextBehind(Prefix, hash, context.Fingerprint.Current);
    }

    public override void Identify(in TKey key, Span<byte> hash) => CacheKey.HashOf(context.CacheNamespace, context.Name, in key, hash);

    public override Removal RemovalOf(in TKey key, bool isLogged)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        CacheKey.HashOf(context.CacheNamespace, context.Name, in key, hash);
        var removal = isLogged && context.Fingerprint.Current is { } current
            ? new Removal(CacheKey.TextOf(context.Name, hash, current), IsPrefix: false, Prefix)
            : new Removal(CacheKey.HashPrefix(context.Name, hash), IsPrefix: true, Prefix);
        return removal with { Mark = EntryMarks.Key(hash) };
    }

    public override EntryFlags Write(TResult value, ref CanonicalWriter writer, Span<byte> fingerprint)
    {
        if (codec is null || context.Fingerprint.Current is not { } current)
        {
            writer.Refuse();
            return EntryFlags.None;
        }

        current.Hash.CopyTo(fingerprint);
        if (ReadableResults.TryWrite(value, codec, ref writer))
        {
            return EntryFlags.Json;
        }

        codec.Write(ref writer, value);
        return EntryFlags.None;
    }

    public override bool TryRead(EntryFlags flags, ReadOnlySpan<byte> fingerprint, ReadOnlySpan<byte> payload, out TResult value)
    {
        if (codec is null || context.Fingerprint.Current is not { } current || !fingerprint.SequenceEqual(current.Hash))
        {
            value = default!;
            return false;
        }

        if (flags != EntryFlags.None)
        {
            value = default!;
            return flags == EntryFlags.Json && ReadableResults.TryRead(payload, out value);
        }

        var reader = new CanonicalReader(payload);
        value = codec.Read(ref reader);
        reader.ThrowUnlessAtEnd();
        return true;
    }
}
