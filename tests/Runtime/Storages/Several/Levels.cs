using Memo.Tests.Engine.Handmade;
using Memo.Tests.Storages.Bytes;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Several;

/// <summary>A storage of several levels that is the default one, and a method that counts; what another process does to the log is said by hand.</summary>
internal sealed class Levels : IDisposable
{
    private readonly StorageScope _scope;
    private int _generation;

    public Levels(TimeSpan? expiration = null, TimeSpan? sliding = null, TimeSpan? failSafe = null, double refreshAhead = 0, bool hasMiddle = false, bool hasMemory = true)
    {
        Middle = new DictionaryByteStorage(Time) { Log = new ProcessInvalidationLog() };
        Last = new DictionaryByteStorage(Time) { Log = Log };
        Memory = new MemoryStorage(timeProvider: Time);
        CacheStorage[] front = hasMemory ? [Memory] : [];
        Storage = new MultiLevelStorage([.. front, .. hasMiddle ? new[] { Middle, Last } : [Last]]);
        _scope = new StorageScope(Storage);
        Method = new TimedMethod(MemberWay.Plain, (key, _) => Task.FromResult(Compute(key)), TimedMethod.Describe(expiration, sliding, failSafe, refreshAhead: refreshAhead));
    }

    public FakeTime Time { get; } = new();

    public UnsteadySharedLog Log { get; } = new();

    public MemoryStorage Memory { get; }

    public DictionaryByteStorage Middle { get; }

    public DictionaryByteStorage Last { get; }

    public MultiLevelStorage Storage { get; }

    public TimedMethod Method { get; }

    /// <summary>What computing throws; null: it succeeds.</summary>
    public Exception? Failure { get; set; }

    /// <summary>The marks of the one entry of the last level.</summary>
    public IReadOnlyList<string> Marks => Assert.Single(Last.Options).Value.Marks;

    /// <summary>Which level the last call was answered by; null: it computed.</summary>
    public string? LevelOf(int key, out int value)
    {
        var before = Method.Statistics.HitsByLevel;
        value = Method.Call(key);
        var after = Method.Statistics.HitsByLevel;
        return after.Keys.SingleOrDefault(level => after[level] > before.GetValueOrDefault(level));
    }

    /// <summary>Another process marks something as invalid, and this one hears of it in its time.</summary>
    public void MarkElsewhere(params string[] marks)
    {
        Log.Append(marks);
        Time.Advance(TimeSpan.FromMilliseconds(250));
    }

    public void Dispose()
    {
        _scope.Dispose();
        Storage.Dispose();
    }

    private int Compute(int key) => Failure is null ? (key * 1_000) + ++_generation : throw Failure;
}
