using System.Text;
using Memo.CompilerServices;
using Memo.Levels.Bytes;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes;

/// <summary>Named values in a storage of bytes.</summary>
public static class ByteNamedValueTests
{
    private const int FlagsAt = 5;

    [Fact]
    public static void Indexer_CannotTellTheTypeAndNamesWhatCan()
    {
        var storage = new DictionaryByteStorage();
        storage["a"] = 1;

        var message = Assert.Throws<NotSupportedException>(() => storage["a"]).Message;

        Assert.Contains("TryGet<T>(\"a\"", message, StringComparison.Ordinal);
        Assert.True(storage.TryGet<int>("a", out var value));
        Assert.Equal(1, value);
    }

    [Fact]
    public static void ObjectSet_IsWrittenAsItsOwnType()
    {
        var storage = new DictionaryByteStorage();
        storage["a"] = "text";
        storage.Set<object>("b", 1.5m);

        Assert.True(storage.TryGet<string>("a", out var text));
        Assert.Equal("text", text);
        Assert.True(storage.TryGet<decimal>("b", out var number));
        Assert.Equal(1.5m, number);
        Assert.Throws<NotSupportedException>(() => storage.TryGet<object>("a", out _));
        Assert.Contains("[CacheValue]", Assert.Throws<NotSupportedException>(() => storage["a"] = new Report("", [])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public static void EachReader_HasAValueOfItsOwn()
    {
        const int Many = 16;
        var storage = new DictionaryByteStorage();
        byte[] mine = [1, 2];
        storage.Set("a", mine);
        mine[0] = 9;
        Assert.True(storage.TryGet<byte[]>("a", out var found));
        Assert.Equal([1, 2], found);
        found[0] = 9;

        using var asked = new CountdownEvent(Many);
        var arrays = Callers.CallAll(Many, index =>
        {
            asked.Signal();
            var array = storage.GetOrAdd("b", () =>
            {
                asked.Wait();
                return new byte[] { 1, 2 };
            });
            Assert.Equal([1, 2], array);
            array[0] = (byte)index;
            return array;
        });

        Assert.Equal(Many, arrays.Distinct(ReferenceEqualityComparer.Instance).Count());
        Assert.Equal([1, 2], storage.GetOrAdd<byte[]>("a", () => []));
    }

    [Fact]
    public static async Task TypeWithoutCodec_SaysWhatToDo()
    {
        var storage = new DictionaryByteStorage();
        var report = new Report("a", []);

        Exception[] refusals =
        [
            Assert.Throws<NotSupportedException>(() => storage.Set("a", report)),
            Assert.Throws<NotSupportedException>(() => storage.TryGet<Report>("a", out _)),
            Assert.Throws<NotSupportedException>(() => storage.GetOrAdd("a", () => report)),
            await Assert.ThrowsAsync<NotSupportedException>(() => storage.GetOrAddAsync("a", _ => Task.FromResult(report), cancellationToken: TestContext.Current.CancellationToken)),
        ];

        Assert.All(refusals, static refusal => Assert.Contains(typeof(Report).ToString(), refusal.Message, StringComparison.Ordinal));
        Assert.All(refusals, static refusal => Assert.Contains("[CacheValue]", refusal.Message, StringComparison.Ordinal));
        Assert.All(refusals, static refusal => Assert.Contains("JsonTypeInfo", refusal.Message, StringComparison.Ordinal));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static async Task TypeWithJsonTypeInfo_IsReadableJson()
    {
        var storage = new DictionaryByteStorage();
        var info = ReportContext.Default.Report;
        storage.Set("a", new Report("first", [1]), info);

        Assert.True(storage.TryGet("a", info, out var found));
        Assert.Equal([1], found.Numbers);
        Assert.Contains("{\"Title\":\"first\",\"Numbers\":[1]}", Encoding.UTF8.GetString(storage.Entries.Single().Value), StringComparison.Ordinal);
        Assert.Equal("second", storage.GetOrAdd("b", static () => new Report("second", []), info).Title);
        Assert.Equal("second", storage.GetOrAdd("b", static () => new Report("third", []), info).Title);
        Assert.Equal("second", (await storage.GetOrAddAsync("b", static _ => Task.FromResult(new Report("third", [])), info, cancellationToken: TestContext.Current.CancellationToken)).Title);
        Assert.Equal("fourth", (await storage.GetOrAddAsync("c", static _ => Task.FromResult(new Report("fourth", [])), info, cancellationToken: TestContext.Current.CancellationToken)).Title);
        Assert.Throws<InvalidCastException>(() => storage.TryGet<int>("a", out _));
    }

    [Fact]
    public static void StorageOfObjects_TakesTheSameCalls()
    {
        var storage = new MemoryStorage();
        var report = new Report("first", [1]);
        storage.Set("a", report, ReportContext.Default.Report);

        Assert.True(storage.TryGet("a", ReportContext.Default.Report, out var found));
        Assert.Same(report, found);
    }

    [Theory]
    [InlineData(null, (byte)EntryFlags.None)]
    [InlineData("binary", (byte)EntryFlags.None)]
    [InlineData("JSON", (byte)EntryFlags.Json)]
    public static void Serializer_IsThatOfTheSettingWhereBothAreKnown(string? setting, byte flags)
    {
        using var environment = new EnvironmentScope(("MEMO_CACHE_SERIALIZER", setting));
        CacheStorage.Configure("memory");
        var storage = new DictionaryByteStorage();

        storage.Set("a", 5, ReportContext.Default.Int32);
        Assert.Equal(flags, storage.Entries.Single().Value[FlagsAt]);
        Assert.True(storage.TryGet("a", ReportContext.Default.Int32, out var value));
        Assert.Equal(5, value);

        // Without the type's JSON there is only the codec.
        storage.Set("a", 6);
        Assert.Equal((byte)EntryFlags.None, storage.Entries.Single().Value[FlagsAt]);
        Assert.True(storage.TryGet("a", ReportContext.Default.Int32, out value));
        Assert.Equal(6, value);
    }

    [Fact]
    public static void ValueThatCannotBeWritten_IsRefusedBySetAndReturnedByGetOrAdd()
    {
        CodecRegistry.Register<List<int>?>(NumbersCodec.Instance);
        var storage = new DictionaryByteStorage();
        storage.Set<List<int>>("a", [1]);
        var derived = new DerivedNumbers { 2 };

        Assert.Throws<NotSupportedException>(() => storage.Set<List<int>>("a", derived));

        Assert.Equal(0, storage.Count);
        Assert.Same(derived, storage.GetOrAdd<List<int>>("a", () => derived));
        Assert.Same(derived, storage.GetOrAdd<List<int>>("a", () => derived));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static void ApplicationsThatShareAStorage_DoNotMeet()
    {
        var storages = new List<DictionaryByteStorage>();
        foreach (var name in (string[])["one", "two"])
        {
            using var environment = new EnvironmentScope(("MEMO_CACHE_NAMESPACE", name));
            CacheStorage.Configure("memory");
            storages.Add(new DictionaryByteStorage());
            storages[^1].Set("a", name);
        }

        Assert.Equal("named:one:a", storages[0].Entries.Single().Key);
        Assert.Equal("named:two:a", storages[1].Entries.Single().Key);

        // Even where a storage mixes them up.
        storages[0].Entries["named:one:a"] = storages[1].Entries["named:two:a"];
        Assert.False(storages[0].TryGet<string>("a", out _));
        Assert.Equal(0, storages[0].Count);
    }

    [Fact]
    public static void DamagedValue_IsAMiss()
    {
        var storage = new DictionaryByteStorage();
        storage.Set("a", 5);
        storage.Damage = static bytes => [.. bytes[..^1], (byte)~bytes[^1]];

        Assert.False(storage.TryGet<int>("a", out _));
        Assert.Equal(0, storage.Count);
        Assert.Equal(6, storage.GetOrAdd("a", static () => 6));
    }

    [Fact]
    public static void ValueOfAnotherBuild_IsAMiss()
    {
        var storage = new DictionaryByteStorage();
        storage.Set("a", 5);
        var (key, bytes) = storage.Entries.Single();
        Assert.True(EntryEnvelope.TryRead(bytes, out var entry));
        var other = new EntryEnvelope
        {
            Flags = entry.Flags,
            UncompressedLength = entry.UncompressedLength,
            CostMicroseconds = 0,
            CreatedTicks = entry.CreatedTicks,
            ExpiresTicks = entry.ExpiresTicks,
            FailSafeEndTicks = entry.FailSafeEndTicks,
            KeyHash = entry.KeyHash,
            Fingerprint = new byte[EntryEnvelope.HashSize],
            Payload = entry.Payload,
        };
        other.WriteTo(bytes);
        storage.Entries[key] = bytes;

        Assert.False(storage.TryGet<int>("a", out _));
        Assert.Equal(0, storage.Count);
    }

    [Fact]
    public static void StorageThatThrows_IsAMissAndFailsNoCall()
    {
        var storage = new DictionaryByteStorage { OnGet = Throw, OnSet = Throw };

        storage.Set("a", 1);

        Assert.False(storage.TryGet<int>("a", out _));
        Assert.Equal(2, storage.GetOrAdd("a", static () => 2));
    }

    private static void Throw(string key) => throw new IOException("The storage is out of order.");
}
