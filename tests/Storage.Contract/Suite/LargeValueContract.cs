using Memo.Tests.Contract.Methods;

namespace Memo.Tests.Contract.Suite;

/// <summary>Values of many megabytes, in every storage.</summary>
public abstract class LargeValueContract : CancellationContract
{
    private const int Megabytes = 1_000_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(70_000)]
    [InlineData(15 * Megabytes)]
    public void ResultOfAnyLength_ComesBackAsItWas(int length)
    {
        var before = Blobs.Computations;
        Assert.Equal(Blobs.Make(length), Blobs.Bytes(length));
        Flush(Storage);

        Assert.Equal(Blobs.Make(length), Blobs.Bytes(length));
        Assert.Equal(Blobs.Make(length), Blobs.Bytes(length));

        Assert.Equal(before + 1, Blobs.Computations);
    }

    [Fact]
    public async Task ResultOf16Megabytes_IsReturnedAndKeptWhereThereIsRoom()
    {
        const int Length = 16 * 1024 * 1024;
        var before = Blobs.Computations;
        Assert.Equal(Length, (await Blobs.TextAsync(Length)).Length);
        Assert.Equal(Blobs.Make(Length), Blobs.Bytes(Length));
        Flush(Storage);

        Assert.Equal(Blobs.Make(Length), Blobs.Bytes(Length));

        Assert.Equal(Traits.KeepsLargeEntries ? before + 2 : before + 3, Blobs.Computations);
        Assert.Equal(Traits.KeepsLargeEntries, Blobs.BytesCache.TryGet(Length, out _));
    }

    [Fact]
    public void NamedValueOf15Megabytes_ComesBackAsItWas()
    {
        var value = Blobs.Make(15 * Megabytes);
        Storage.Set("large", value);
        Flush(Storage);

        Assert.Equal(value, Get<byte[]>("large")!);

        Storage.Set("large", Blobs.Make(10));
        Assert.Equal(Blobs.Make(10), Get<byte[]>("large")!);
        Assert.True(Storage.Remove("large"));
        Assert.Equal(0, Entries);
    }

    [Fact]
    public void LargeValuesThatAreReplacedByOthers_AreNeverMixedUp()
    {
        foreach (var length in new[] { 3 * Megabytes, 5, 2 * Megabytes, 900_000, 0, 1_100_000 })
        {
            Storage.Set("a", Blobs.Make(length));
            Flush(Storage);
            Assert.Equal(Blobs.Make(length), Get<byte[]>("a")!);
        }

        Assert.Equal(1, Entries);
    }
}
