using Memo.Levels.Bytes;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;
using static Memo.Tests.Storages.Bytes.Level.GatedByteStorage;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A level alone, without what the engine does to keep results apart: what was removed or replaced is not read afterwards.</summary>
public static class ByteLevelRaceTests
{
    private const int Threads = 4;
    private const int Steps = 4_000;

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 3)]
    [InlineData(5, 64)]
    public static void ManyThreads_ReadNothingThatWasRemovedOrReplacedBeforeTheyAsked(int seed, int batchSize)
    {
        var time = new FakeTime();
        var storage = new DictionaryByteStorage(time, queuesWrites: true) { BatchSize = batchSize };
        var isFlaky = true;
        void Fail(string key)
        {
            if (isFlaky && Random.Shared.Next(10) == 0)
            {
                throw new IOException("The storage is out of order.");
            }
        }

        (storage.OnGet, storage.OnSet, storage.OnRemove) = (Fail, Fail, Fail);
        var level = storage.Level;

        // The lowest version that may still be read of each thread's key.
        var least = new int[Threads];
        var found = 0;
        Callers.CallAll(Threads, index =>
        {
            var random = new Random((seed * 100) + index);
            var own = Key(index);
            for (var version = 1; version <= Steps; version++)
            {
                time.Advance(TimeSpan.FromMilliseconds(random.Next(300)));
                var isRemoved = random.Next(2) == 0;
                if (isRemoved)
                {
                    level.Remove(random.Next(2) == 0 ? new Removal(own, IsPrefix: false, "group:") : new Removal(own[..^1], IsPrefix: true, "group:"));
                    Assert.Null(Read(level, own));
                    Volatile.Write(ref least[index], version);
                }

                if (!level.TryWrite(Entry(own, version, replaces: !isRemoved)) && !isRemoved)
                {
                    level.Remove(new Removal(own, IsPrefix: false, "group:"));
                }

                Volatile.Write(ref least[index], version);
                if (Read(level, own) is { } read)
                {
                    Assert.Equal(version, read);
                    Interlocked.Increment(ref found);
                }

                var other = random.Next(Threads);
                var bound = Volatile.Read(ref least[other]);
                Assert.True(Read(level, Key(other)) is not { } seen || seen >= bound);
            }

            return index;
        });

        Assert.True(found > Steps, $"{found} found");
        isFlaky = false;
        Callers.Await(() =>
        {
            time.Advance(TimeSpan.FromSeconds(30));
            Read(level, "probe");
            return storage.Flush(TimeSpan.FromMilliseconds(20));
        });
        Assert.All(storage.Entries, entry => Assert.Equal(Steps, BitConverter.ToInt32(entry.Value)));
        storage.Dispose();
    }

    private static string Key(int index) => $"memo:{{{index}}}:a";

    private static int? Read(Memo.Levels.Bytes.Level.ByteLevel level, string key)
    {
        using var answer = level.Read(key);
        return answer.Bytes.IsEmpty ? null : BitConverter.ToInt32(answer.Bytes);
    }
}
