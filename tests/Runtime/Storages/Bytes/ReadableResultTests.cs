using System.Text;
using Memo.CompilerServices;
using Memo.Tests.Engine.Handmade;
using Memo.Tests.Support;

namespace Memo.Tests.Storages.Bytes;

/// <summary>Results that a storage of bytes keeps as JSON, because the settings ask for it.</summary>
public static class ReadableResultTests
{
    [Fact]
    public static void Result_IsStoredAsText_AndComesBack()
    {
        var storage = new DictionaryByteStorage();
        using var environment = new EnvironmentScope(("MEMO_CACHE_SERIALIZER", "json"));
        CacheStorage.Configure("memory");
        using var options = new JsonOptionsScope();
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers, 12345]);

        Assert.Equal([1, 12345], method.Call([1]));

        Assert.Contains("[1,12345]", TextOf(storage), StringComparison.Ordinal);
        Assert.Equal([1, 12345], method.Call([1]));
        Assert.Equal(1, method.Statistics.Computations);
    }

    [Fact]
    public static void ResultThatJsonWouldChange_IsStoredInMemosOwnEncoding()
    {
        var storage = new DictionaryByteStorage();
        using var environment = new EnvironmentScope(("MEMO_CACHE_SERIALIZER", "json"));
        CacheStorage.Configure("memory");
        using var options = new JsonOptionsScope();
        using var scope = new StorageScope(storage);
        var method = Doubles();

        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(Call(method, -0.0)));
        Assert.True(double.IsNaN(Call(method, double.NaN)));
        Assert.Equal(0.5, Call(method, 0.5));

        Assert.Equal(BitConverter.DoubleToInt64Bits(-0.0), BitConverter.DoubleToInt64Bits(Call(method, -0.0)));
        Assert.True(double.IsNaN(Call(method, double.NaN)));
        Assert.Equal(0.5, Call(method, 0.5));
        Assert.Equal(3, method.Statistics.Computations);
    }

    [Fact]
    public static void ResultOfATypeThatTheOptionsDoNotKnow_IsStoredInMemosOwnEncoding()
    {
        var storage = new DictionaryByteStorage();
        using var environment = new EnvironmentScope(("MEMO_CACHE_SERIALIZER", "json"));
        CacheStorage.Configure("memory");
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers, 12345]);

        method.Call([1]);

        Assert.DoesNotContain("12345", TextOf(storage), StringComparison.Ordinal);
        Assert.Equal([1, 12345], method.Call([1]));
        Assert.Equal(1, method.Statistics.Computations);
    }

    [Fact]
    public static void TextThatCannotBeReadAnyMore_IsAMiss()
    {
        var storage = new DictionaryByteStorage();
        using var environment = new EnvironmentScope(("MEMO_CACHE_SERIALIZER", "json"));
        CacheStorage.Configure("memory");
        using var scope = new StorageScope(storage);
        var method = new NumbersMethod(MemberWay.Plain, static numbers => [.. numbers, 12345]);
        using (new JsonOptionsScope())
        {
            method.Call([1]);
        }

        Assert.Equal([1, 12345], method.Call([1]));
        Assert.Equal(2, method.Statistics.Computations);
    }

    private static MemoizedMethod<DoubleKey, double> Doubles() =>
        new(new MethodDescriptor("Handmade.Doubles") { Layout = "layout", CodeFingerprint = static () => "code" }, Codecs.Double);

    private static double Call(MemoizedMethod<DoubleKey, double> method, double argument) =>
        method.Compute(new DoubleKey(argument), argument, new MethodBody<DoubleKey, double, double, double>(static (value, _) => value));

    private static string TextOf(DictionaryByteStorage storage) => Encoding.UTF8.GetString(Assert.Single(storage.Entries).Value);

    private sealed class JsonOptionsScope : IDisposable
    {
        public JsonOptionsScope() => CacheStorage.JsonSerializerOptions = ReportContext.Default.Options;

        public void Dispose() => CacheStorage.JsonSerializerOptions = null;
    }

    private readonly struct DoubleKey(double value) : IMemoKey<DoubleKey>
    {
        private readonly double _value = value;

        public bool IsKeyable => true;

        public DoubleKey ToOwned() => this;

        public bool Equals(DoubleKey other) => Representation.Equal(_value, other._value);

        public override bool Equals(object? obj) => obj is DoubleKey other && Equals(other);

        public override int GetHashCode() => KeyHash.ToHashCode(KeyHash.Add(KeyHash.Start, _value));

        public void Encode(ref CanonicalWriter writer) => writer.Write(_value);
    }
}
