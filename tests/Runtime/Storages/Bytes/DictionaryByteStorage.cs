using System.Buffers;
using System.Collections.Concurrent;

namespace Memo.Tests.Storages.Bytes;

/// <summary>A storage of bytes as a user would write it; what each member does can be replaced.</summary>
internal class DictionaryByteStorage(TimeProvider? timeProvider = null, bool queuesWrites = false) : ByteStorage(timeProvider)
{
    /// <summary>Where writes are queued, as many as there are when they have been written.</summary>
    public override long Count => !queuesWrites || Flush(TimeSpan.FromMinutes(1)) ? Entries.Count : -1;

    public ConcurrentDictionary<string, byte[]> Entries { get; } = new(StringComparer.Ordinal);

    /// <summary>What entries were stored with.</summary>
    public ConcurrentDictionary<string, ByteEntryOptions> Options { get; } = new(StringComparer.Ordinal);

    /// <summary>How long a read may take.</summary>
    public TimeSpan? ReadsWithin { get; init; }

    /// <summary>How long a write may take.</summary>
    public TimeSpan WritesWithin { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The log of invalidations; null: none.</summary>
    public InvalidationLog? Log { get; init; }

    /// <summary>How many entries it takes at once.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>The keys of each batch that it was given.</summary>
    public ConcurrentQueue<string[]> Batches { get; } = [];

    /// <summary>Runs before an entry is looked for.</summary>
    public Action<string> OnGet { get; set; } = static _ => { };

    /// <summary>Runs before an entry is stored.</summary>
    public Action<string> OnSet { get; set; } = static _ => { };

    /// <summary>Runs before entries are removed.</summary>
    public Action<string> OnRemove { get; set; } = static _ => { };

    /// <summary>What is found in place of what is stored.</summary>
    public Func<byte[], byte[]> Damage { get; set; } = static bytes => bytes;

    /// <summary>How large an entry may be that it takes; null: any.</summary>
    public long? LargestEntry { get; set; }

    /// <summary>Runs when it is disposed of.</summary>
    public Action OnEnd { get; set; } = static () => { };

    public void Refuse(string reason) => TurnOff(reason);

    protected override TimeSpan? ReadTimeLimit => ReadsWithin;

    protected override long? MaxEntrySize => LargestEntry;

    protected override TimeSpan WriteTimeLimit => WritesWithin;

    protected override bool QueuesWrites => queuesWrites;

    protected override InvalidationLog? InvalidationLog => Log;

    protected override int WriteBatchSize => BatchSize;

    protected override bool TryGetBytes(string key, IBufferWriter<byte> target)
    {
        OnGet(key);
        if (!Entries.TryGetValue(key, out var bytes))
        {
            return false;
        }

        target.Write(Damage(bytes));
        return true;
    }

    protected override void SetBytes(string key, ReadOnlySpan<byte> value, in ByteEntryOptions options)
    {
        OnSet(key);
        Options[key] = options;
        Entries[key] = value.ToArray();
    }

    protected override ValueTask SetManyBytesAsync(IReadOnlyList<ByteEntry> entries, CancellationToken cancellationToken)
    {
        Batches.Enqueue([.. entries.Select(static entry => entry.Key)]);
        return base.SetManyBytesAsync(entries, cancellationToken);
    }

    protected override void RemoveBytes(string key)
    {
        OnRemove(key);
        Entries.TryRemove(key, out _);
    }

    protected override void RemoveBytesByPrefix(string prefix)
    {
        OnRemove(prefix);
        foreach (var key in Entries.Keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal)))
        {
            Entries.TryRemove(key, out _);
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        OnEnd();
    }
}
