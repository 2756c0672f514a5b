namespace Memo.Levels.Bytes.Level;

/// <summary>What a level has for a key; to be disposed of when the bytes have been used.</summary>
internal readonly struct LevelAnswer : IDisposable
{
    private readonly byte[]? _queued;
    private readonly PooledWriter? _read;

    private LevelAnswer(LevelOutcome outcome, byte[]? queued, PooledWriter? read)
    {
        Outcome = outcome;
        _queued = queued;
        _read = read;
    }

    public static LevelAnswer Missing => default;

    public static LevelAnswer Failed => new(LevelOutcome.Failed, null, null);

    public LevelOutcome Outcome { get; }

    public ReadOnlySpan<byte> Bytes => _read is null ? _queued : _read.Written;

    public static LevelAnswer Queued(EncodedEntry entry) => new(LevelOutcome.Found, entry.Bytes, null);

    public static LevelAnswer Read(PooledWriter bytes) => new(LevelOutcome.Found, null, bytes);

    public void Dispose() => _read?.Dispose();
}
