using static Memo.Tests.Storages.Size.WeighedMethods;

namespace Memo.Tests.Storages.Size;

/// <summary>What entries weigh, as an empty storage without a bound to speak of says when one comes in.</summary>
internal sealed class Weights
{
    private readonly long[] _named = new long[Lengths];
    private readonly long[] _results = new long[Lengths];

    /// <summary>Makes another storage the default one meanwhile.</summary>
    public Weights()
    {
        var before = CacheStorage.Default;
        var storage = new MemorySizeStorage("1TB");
        CacheStorage.Default = storage;
        for (var length = 0; length < Lengths; length++)
        {
            storage.Set("named 00", new byte[length]);
            _named[length] = Take(storage);
            SizedCache.Set(0, new byte[length]);
            _results[length] = Take(storage);
        }

        WithTag(0);
        OfTagged = Take(storage);
        CacheStorage.Default = before;
    }

    /// <summary>Lengths of arrays are less.</summary>
    public static int Lengths => 600;

    public long OfTagged { get; }

    public long OfNamed(int length) => _named[length];

    public long OfResult(int length) => _results[length];

    private static long Take(MemorySizeStorage storage)
    {
        var size = storage.Size!.Value;
        storage.Clear();
        return size;
    }
}
