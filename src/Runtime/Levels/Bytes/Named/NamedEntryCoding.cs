using Memo.CompilerServices;
using Memo.Engine;
using Memo.Keys;
using Memo.Levels.Bytes.Marks;

namespace Memo.Levels.Bytes.Named;

/// <summary>Named values as entries: the identity of the type, then the value, under namespace and name.</summary>
internal sealed class NamedEntryCoding(RegionContext context) : EntryCoding<NamedKey, NamedContent>
{
    private const string Identity = "named";

    public override bool IsUsable => true;

    public override string Prefix { get; } = $"{Identity}:{context.CacheNamespace}:";

    public override string Mark { get; } = EntryMarks.Method(context.CacheNamespace, Identity);

    public override string Locate(in NamedKey key, Span<byte> hash)
    {
        CacheKey.HashOf(context.CacheNamespace, Identity, in key, hash);
        return Prefix + key.Name;
    }

    public override void Identify(in NamedKey key, Span<byte> hash) => CacheKey.HashOf(context.CacheNamespace, Identity, in key, hash);

    public override Removal RemovalOf(in NamedKey key, bool isLogged)
    {
        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        var text = Locate(in key, hash);
        return new(text, IsPrefix: false, Prefix) { Mark = EntryMarks.Key(hash) };
    }

    public override EntryFlags Write(NamedContent value, ref CanonicalWriter writer, Span<byte> fingerprint)
    {
        if (value.IsObjectAlone)
        {
            writer.Refuse();
            return EntryFlags.None;
        }

        value.Fingerprint.Span.CopyTo(fingerprint);
        writer.Write(value.TypeName);
        writer.WriteRaw(value.Payload.Span);
        return value.Flags;
    }

    public override bool TryRead(EntryFlags flags, ReadOnlySpan<byte> fingerprint, ReadOnlySpan<byte> payload, out NamedContent value)
    {
        var reader = new CanonicalReader(payload);
        var typeName = reader.ReadString() ?? "";
        value = new NamedContent(flags, typeName, fingerprint.ToArray(), reader.ReadRaw(reader.Remaining).ToArray());
        return true;
    }
}
