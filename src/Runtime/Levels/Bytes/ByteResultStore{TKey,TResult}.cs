using Memo.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory;

namespace Memo.Levels.Bytes;

/// <summary>
/// The results of one method in a storage of bytes. Nothing that is read is believed before it has been checked: an entry that is
/// damaged, truncated, or not the one that was asked for is removed and counted, and the call computes.
/// </summary>
internal sealed class ByteResultStore<TKey, TResult>(ByteStorage storage, RegionContext context, int hitCounter, EntryCoding<TKey, TResult> coding)
    : ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    private readonly EntryEncoder<TKey, TResult> _encoder = new(context, coding);
    private readonly EntryDecoder<TKey, TResult> _decoder = new(context, coding);

    public override bool RunsUserCode => true;

    public override bool GivesFreshResults => true;

    public override bool IsUsable => coding.IsUsable;

    /// <summary>Stays empty.</summary>
    public override EntryTable<TKey, TResult> Table { get; } = new(storage, context, tracksUse: false, hitCounter);

    public override bool TryFind(in TKey key, Look look, out TResult value)
    {
        value = default!;
        if (!coding.IsUsable)
        {
            return false;
        }

        Span<byte> hash = stackalloc byte[EntryEnvelope.HashSize];
        string text;
        using var bytes = new PooledWriter();
        try
        {
            text = coding.Locate(in key, hash);
            if (!storage.TryGetBytesCore(text, bytes))
            {
                return false;
            }
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
            return false;
        }

        var verdict = _decoder.Decode(bytes.Written, hash, look, out value, out var costMicroseconds);
        if (verdict == EntryVerdict.Foreign)
        {
            Reject(text);
        }
        else if (verdict == EntryVerdict.Valid && look == Look.Call)
        {
            HitBlocks.CountHit(hitCounter, costMicroseconds);
        }

        return verdict == EntryVerdict.Valid;
    }

    public override Addition Add(in TKey key, in NewResult<TResult> result)
    {
        try
        {
            if (_encoder.Encode(in key, in result) is { } entry)
            {
                storage.SetBytesCore(entry.Key, entry.Bytes, entry.Options);
                return Addition.Stored;
            }

            context.Counters.CountBypass(BypassReason.Result);
            return Addition.Refused;
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
            return Addition.Failed;
        }
    }

    public override Invalidation Remove(in TKey key)
    {
        var removal = coding.RemovalOf(in key);
        if (removal.IsPrefix)
        {
            storage.RemoveBytesByPrefixCore(removal.Text);
        }
        else
        {
            storage.RemoveBytesCore(removal.Text);
        }

        return Invalidation.Delivered;
    }

    public override Invalidation Clear()
    {
        storage.RemoveBytesByPrefixCore(coding.Prefix);
        return Invalidation.Delivered;
    }

    private void Reject(string text)
    {
        context.Counters.CountRejection();
        try
        {
            storage.RemoveBytesCore(text);
        }
        catch (Exception)
        {
            context.Counters.CountStorageFailure();
        }
    }
}
