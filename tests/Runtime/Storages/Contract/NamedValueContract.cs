using Memo.Tests.Support;

namespace Memo.Tests.Storages.Contract;

/// <summary>What every storage is as a dictionary of named values.</summary>
public abstract class NamedValueContract
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    protected NamedValueContract() => Storage = Create(Time);

    /// <summary>The storage under test, empty.</summary>
    protected CacheStorage Storage { get; }

    private protected FakeTime Time { get; } = new();

    public static TheoryData<string> PlainNames =>
        ["a", " ", "Memo:a", "memo", "ä", "\uD83D\uDE00", "a:b/c\\d*?", "line\nbreak", new string('x', 10_000)];

    protected abstract CacheStorage Create(TimeProvider timeProvider);

    [Fact]
    public void UnknownName_IsNotThere()
    {
        Assert.False(Storage.TryGet<int>("a", out var value));
        Assert.Equal(0, value);
        Assert.False(Storage.ContainsKey("a"));
        Assert.False(Storage.Remove("a"));
    }

    [Fact]
    public void ValueSetAgain_ReplacesTheFirst()
    {
        Storage["a"] = 1;
        Storage.Set("a", "two");

        Assert.Equal("two", Get<string>("a"));
        Assert.Equal(1, Storage.Count);
    }

    [Fact]
    public void NullValue_IsAValue()
    {
        Storage["a"] = null;

        Assert.True(Storage.ContainsKey("a"));
        Assert.True(Storage.TryGet<string>("a", out var text));
        Assert.Null(text);
        Assert.True(Storage.TryGet<int?>("a", out var number));
        Assert.Null(number);
        Assert.Null(Storage.GetOrAdd<string?>("a", () => "computed"));
    }

    [Fact]
    public void ValueOfAnotherType_IsRefusedWithBothTypes()
    {
        Storage["a"] = "text";
        Storage["b"] = null;

        var onText = Assert.Throws<InvalidCastException>(() => Storage.TryGet<int>("a", out _));
        Assert.Contains("'a'", onText.Message, StringComparison.Ordinal);
        Assert.Contains("System.String", onText.Message, StringComparison.Ordinal);
        Assert.Contains("'System.Int32'", onText.Message, StringComparison.Ordinal);
        Assert.Contains("null", Assert.Throws<InvalidCastException>(() => Storage.TryGet<int>("b", out _)).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidCastException>(() => Storage.GetOrAdd("a", () => 1));
    }

    [Theory]
    [MemberData(nameof(PlainNames))]
    public void AnyOtherName_IsAccepted(string name)
    {
        Storage[name] = 1;

        Assert.Equal(1, Get<int>(name));
        Assert.True(Storage.Remove(name));
    }

    [Fact]
    public void Names_AreComparedOrdinally()
    {
        string[] names = ["a", "A", "\u00E4", "a\u0308", "\uD800", "\uDC00", "a\0", "a "];
        foreach (var name in names)
        {
            Storage[name] = name;
        }

        Assert.Equal(names.Length, Storage.Count);
        Assert.All(names, name => Assert.Equal(name, Get<string>(name)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("memo:")]
    [InlineData("memo:1:a")]
    public void EmptyOrReservedName_IsRefused(string name)
    {
        Assert.Throws<ArgumentException>(() => Storage[name]);
        Assert.Throws<ArgumentException>(() => Storage[name] = 1);
        Assert.Throws<ArgumentException>(() => Storage.Set(name, 1));
        Assert.Throws<ArgumentException>(() => Storage.TryGet<int>(name, out _));
        Assert.Throws<ArgumentException>(() => Storage.GetOrAdd(name, () => 1));
        Assert.Throws<ArgumentException>(() => { _ = GetOrAddAsync(name, _ => Task.FromResult(1)); });
        Assert.Throws<ArgumentException>(() => Storage.ContainsKey(name));
        Assert.Throws<ArgumentException>(() => Storage.Remove(name));
        Assert.Equal(0, Storage.Count);
    }

    [Fact]
    public void NullArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Storage[null!]);
        Assert.Throws<ArgumentNullException>(() => Storage.GetOrAdd<int>("a", null!));
        Assert.Throws<ArgumentNullException>(() => { _ = GetOrAddAsync<int>("a", null!); });
    }

    [Fact]
    public void Expiration_EndsAValue()
    {
        Storage.Set("a", 1, Minute);
        Time.Advance(Minute - TimeSpan.FromTicks(1));
        Assert.Equal(1, Get<int>("a"));

        Time.Advance(TimeSpan.FromTicks(1));

        Assert.False(Storage.TryGet<int>("a", out _));
        Assert.False(Storage.ContainsKey("a"));
        Assert.False(Storage.Remove("a"));
    }

    [Fact]
    public void ValueSetAgain_HasTheLaterExpiration()
    {
        Storage.Set("a", 1, Minute);
        Storage.Set("b", 1, Minute);
        Storage.Set("c", 1);
        Storage.Set("a", 2, 3 * Minute);
        Storage.Set("b", 2);
        Storage.Set("c", 2, Minute);

        Time.Advance(2 * Minute);

        Assert.Equal(2, Get<int>("a"));
        Assert.Equal(2, Get<int>("b"));
        Assert.False(Storage.ContainsKey("c"));
    }

    [Fact]
    public void LongestExpiration_IsForEver()
    {
        Storage.Set("a", 1, TimeSpan.MaxValue);
        Time.Advance(TimeSpan.FromDays(365_000));

        Assert.Equal(1, Get<int>("a"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(long.MinValue)]
    public void ExpirationThatIsNotPositive_IsRefused(long ticks)
    {
        var expiration = new TimeSpan(ticks);

        Assert.Equal("expiration", Assert.Throws<ArgumentOutOfRangeException>(() => Storage.Set("a", 1, expiration)).ParamName);
        Assert.Throws<ArgumentOutOfRangeException>(() => Storage.GetOrAdd("a", () => 1, expiration));
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = GetOrAddAsync("a", _ => Task.FromResult(1), expiration); });
        Assert.Equal(0, Storage.Count);
    }

    [Fact]
    public void GetOrAdd_ComputesWhatIsNotThere()
    {
        var runs = 0;

        Assert.Equal(1, Storage.GetOrAdd("a", () => ++runs));
        Assert.Equal(1, Storage.GetOrAdd("a", () => ++runs));
        Assert.Equal(1, Get<int>("a"));
    }

    [Fact]
    public async Task GetOrAddAsync_ComputesWhatIsNotThere()
    {
        var runs = 0;

        Assert.Equal(1, await GetOrAddAsync("a", _ => Task.FromResult(++runs)));
        Assert.Equal(1, await GetOrAddAsync("a", _ => Task.FromResult(++runs)));
        Assert.Equal(1, Storage.GetOrAdd("a", () => ++runs));
    }

    [Fact]
    public async Task GetOrAdd_ComputesAgainAfterItsExpiration()
    {
        var runs = 0;
        Storage.GetOrAdd("a", () => ++runs, Minute);
        Time.Advance(Minute);
        Assert.Equal(2, Storage.GetOrAdd("a", () => ++runs, Minute));
        Time.Advance(Minute);

        Assert.Equal(3, await GetOrAddAsync("a", _ => Task.FromResult(++runs), Minute));
    }

    [Fact]
    public async Task FactoryThatThrows_StoresNothing()
    {
        var failure = new FormatException("no");

        Assert.Same(failure, Assert.Throws<FormatException>(() => Storage.GetOrAdd<int>("a", () => throw failure)));
        Assert.Same(failure, await Assert.ThrowsAsync<FormatException>(() => GetOrAddAsync<int>("a", _ => throw failure)));
        Assert.Same(failure, await Assert.ThrowsAsync<FormatException>(() => GetOrAddAsync("a", _ => Task.FromException<int>(failure))));

        Assert.False(Storage.ContainsKey("a"));
        Assert.Equal(1, Storage.GetOrAdd("a", () => 1));
    }

    [Fact]
    public void FactoryThatAsksForItsOwnName_IsRefused() =>
        Assert.Throws<InvalidOperationException>(() => Storage.GetOrAdd("a", () => Storage.GetOrAdd("a", () => 1)));

    [Fact]
    public void FactoryThatAsksForOtherNames_IsAnswered() =>
        Assert.Equal(3, Storage.GetOrAdd("a", () => 1 + Storage.GetOrAdd("b", () => 2)));

    [Fact]
    public void Remove_ForgetsOneValue()
    {
        Storage["a"] = 1;
        Storage["b"] = 2;

        Assert.True(Storage.Remove("a"));

        Assert.False(Storage.ContainsKey("a"));
        Assert.Equal(2, Get<int>("b"));
        Assert.Equal(1, Storage.Count);
    }

    [Fact]
    public void RemoveDuringAComputation_KeepsItsValueOut()
    {
        Assert.Equal(1, Storage.GetOrAdd("a", () =>
        {
            Storage.Remove("a");
            return 1;
        }));

        Assert.False(Storage.ContainsKey("a"));
    }

    [Fact]
    public void SetDuringAComputation_Wins()
    {
        Assert.Equal(1, Storage.GetOrAdd("a", () =>
        {
            Storage["a"] = 2;
            return 1;
        }));

        Assert.Equal(2, Get<int>("a"));
    }

    [Fact]
    public void Clear_ForgetsAll()
    {
        Storage["a"] = 1;
        Storage.Set("b", 2, Minute);

        Storage.Clear();

        Assert.Equal(0, Storage.Count);
        Assert.False(Storage.ContainsKey("a"));
        Storage["a"] = 3;
        Assert.Equal(3, Get<int>("a"));
    }

    [Fact]
    public void ClearDuringAComputation_KeepsItsValueOut()
    {
        Storage.GetOrAdd("a", () =>
        {
            Storage.Clear();
            return 1;
        });

        Assert.Equal(0, Storage.Count);
    }

    /// <summary>A value that is there.</summary>
    private protected T? Get<T>(string name)
    {
        Assert.True(Storage.TryGet<T>(name, out var value), $"There is no '{name}'.");
        return value;
    }

    private Task<T> GetOrAddAsync<T>(string name, Func<CancellationToken, Task<T>> factory, TimeSpan? expiration = null) =>
        Storage.GetOrAddAsync(name, factory, expiration, CancellationToken.None);
}
