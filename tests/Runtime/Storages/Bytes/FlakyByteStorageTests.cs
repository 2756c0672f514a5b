using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes;

/// <summary>A storage of bytes that fails, lies and forgets now and then: calls answer as their bodies would.</summary>
public static class FlakyByteStorageTests
{
    private const int Keys = 8;

    public static TheoryData<MemberWay, int> Seeds
    {
        get
        {
            var data = new TheoryData<MemberWay, int>();
            foreach (var way in Enum.GetValues<MemberWay>())
            {
                for (var seed = 0; seed < 4; seed++)
                {
                    data.Add(way, seed);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public static void Answers_AreThoseOfTheBodyAndNeverInvalidatedOnes(MemberWay way, int seed)
    {
        var random = new Random(seed);
        var time = new FakeTime();
        var storage = Flaky(random, time);
        using var scope = new StorageScope(storage);
        var versions = new int[Keys];
        var method = new NumbersMethod(way, numbers => [numbers[0], versions[numbers[0]]]);
        for (var step = 0; step < 3_000; step++)
        {
            // The storage is not left alone for longer than a step.
            time.Advance(TimeSpan.FromMinutes(1));
            var key = random.Next(Keys);
            switch (random.Next(8))
            {
                case 0:
                    versions[key]++;
                    method.Invalidate([key]);
                    break;

                case 1:
                    versions[key]++;
                    Assert.Equal([key, versions[key]], method.Refresh([key]));
                    break;

                case 2:
                    versions[key]++;
                    method.Set([key], [key, versions[key]]);
                    break;

                case 3 when method.TryPeek([key], out var peeked):
                    Assert.Equal([key, versions[key]], peeked);
                    break;

                default:
                    var list = method.Call([key])!;
                    Assert.Equal([key, versions[key]], list);
                    list.Clear();
                    break;
            }
        }

        var statistics = method.Statistics;
        Assert.True(statistics is { StorageFailures: > 100, RejectedEntries: > 10, Hits: > 100, Failures: 0 }, statistics.ToString());
        storage.OnRemove = static _ => { };
        method.Clear();
    }

    [Fact]
    public static void ManyThreads_NeverGetWhatWasInvalidatedBeforeTheyCalled()
    {
        const int Threads = 8;
        var random = new Random(5);
        var storage = Flaky(random);
        using var scope = new StorageScope(storage);
        var version = 0;
        var method = new NumbersMethod(MemberWay.Plain, _ => [Volatile.Read(ref version)]);

        Callers.CallAll(Threads, index =>
        {
            for (var i = 0; i < 2_000; i++)
            {
                if (index == 0 && i % 4 == 0)
                {
                    Interlocked.Increment(ref version);
                    method.Invalidate([1]);
                }

                // Whoever invalidates waits for it: what it sees afterwards is no older.
                var least = index == 0 ? version : 0;
                Assert.InRange(method.Call([1])![0], least, Volatile.Read(ref version));
            }

            return index;
        });
        storage.OnRemove = static _ => { };
        method.Clear();
    }

    private static DictionaryByteStorage Flaky(Random random, TimeProvider? time = null)
    {
        var gate = new Lock();
        bool Happens(int percent)
        {
            lock (gate)
            {
                return random.Next(100) < percent;
            }
        }

        void Fail(string key)
        {
            if (Happens(15))
            {
                throw new IOException("The storage is out of order.");
            }
        }

        return new DictionaryByteStorage(time)
        {
            OnGet = Fail,
            OnSet = Fail,
            OnRemove = Fail,
            Damage = bytes => !Happens(10) ? bytes : Happens(50) ? bytes[..^1] : [.. bytes[..^1], (byte)~bytes[^1]],
        };
    }
}
