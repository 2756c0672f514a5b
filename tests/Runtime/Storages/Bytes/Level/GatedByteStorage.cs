using Memo.Engine;
using Memo.Levels.Bytes;
using Memo.Tests.Engine.Handmade;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A storage of bytes whose first write waits until it is let go, and entries to try its level with.</summary>
internal sealed class GatedByteStorage : IDisposable
{
    private readonly ManualResetEventSlim _isWriting = new();
    private readonly SemaphoreSlim _mayWrite = new(0);

    public GatedByteStorage(TimeProvider? time = null, int batchSize = 1) => Storage = new DictionaryByteStorage(time, queuesWrites: true)
    {
        BatchSize = batchSize,
        OnSet = _ =>
        {
            _isWriting.Set();
            _mayWrite.Wait();
        },
    };

    public DictionaryByteStorage Storage { get; }

    public static EncodedEntry Entry(string key, int value = 0, int size = 1, bool replaces = false) =>
        new(key, [.. BitConverter.GetBytes(value), .. new byte[size]], default, "group:", new MethodCounters("m"), replaces);

    /// <summary>Waits until a write is under way.</summary>
    public void AwaitWrite() => Callers.Await(() => _isWriting.IsSet);

    /// <summary>Lets the write that waits pass, and no other.</summary>
    public void LetOnePass() => _mayWrite.Release();

    public void Open() => _mayWrite.Release(1_000_000);

    /// <summary>What a call would read; null: nothing.</summary>
    public int? Read(string key)
    {
        using var answer = Storage.Level.Read(key);
        return answer.Bytes.IsEmpty ? null : BitConverter.ToInt32(answer.Bytes);
    }

    public int? Stored(string key) => Storage.Entries.TryGetValue(key, out var bytes) ? BitConverter.ToInt32(bytes) : null;

    public void Dispose()
    {
        Open();
        Storage.Dispose();
        _isWriting.Dispose();
        _mayWrite.Dispose();
    }
}
