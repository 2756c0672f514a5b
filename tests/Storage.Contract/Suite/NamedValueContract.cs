namespace Memo.Tests.Contract.Suite;

/// <summary>What every storage is as a dictionary of named values.</summary>
public abstract class NamedValueContract : StorageSuite
{
    public static TheoryData<string> PlainNames =>
        ["a", " ", "Memo:a", "memo", "ä", "\uD83D\uDE00", "a:b/c\\d*?", "line\nbreak", new string('x', 10_000)];

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
        Assert.Equal(1, Entries);
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

        Assert.Equal(names.Length, Entries);
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
        Assert.Equal(0, Entries);
    }

    [Fact]
    public void NullArguments_AreRefused()
    {
        Assert.Throws<ArgumentNullException>(() => Storage[null!]);
        Assert.Throws<ArgumentNullException>(() => Storage.GetOrAdd<int>("a", null!));
        Assert.Throws<ArgumentNullException>(() => { _ = GetOrAddAsync<int>("a", null!); });
    }

    [Fact]
    public void Remove_ForgetsOneValue()
    {
        Storage["a"] = 1;
        Storage["b"] = 2;

        Assert.True(Storage.Remove("a"));

        Assert.False(Storage.ContainsKey("a"));
        Assert.Equal(2, Get<int>("b"));
        Assert.Equal(1, Entries);
    }

    [Fact]
    public void Clear_ForgetsAll()
    {
        Storage["a"] = 1;
        Storage.Set("b", 2, Minute);

        Storage.Clear();

        Assert.Equal(0, Entries);
        Assert.False(Storage.ContainsKey("a"));
        Storage["a"] = 3;
        Assert.Equal(3, Get<int>("a"));
    }

    [Fact]
    public void ValueThatWasSet_IsTheSameObjectOrAnEqualOneOfTheCallersOwn()
    {
        byte[] value = [1, 2];
        Storage.Set("a", value);

        var found = Get<byte[]>("a")!;

        Assert.Equal([1, 2], found);
        Assert.Equal(Traits.KeepsObjects, ReferenceEquals(value, found));
        Assert.Equal(Traits.KeepsObjects, ReferenceEquals(found, Get<byte[]>("a")));
        found[0] = 9;
        Assert.Equal(Traits.KeepsObjects ? 9 : 1, Get<byte[]>("a")![0]);
    }

    [Fact]
    public void Indexer_GivesTheObjectOrNamesWhatGivesTheValue()
    {
        Storage["a"] = "text";

        if (Traits.KeepsObjects)
        {
            Assert.Equal("text", Storage["a"]);
            Assert.Contains("'b'", Assert.Throws<KeyNotFoundException>(() => Storage["b"]).Message, StringComparison.Ordinal);
        }
        else
        {
            Assert.Contains("TryGet<T>(\"a\"", Assert.Throws<NotSupportedException>(() => Storage["a"]).Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Value_CanBeReadAsItsBaseWhereTheObjectIsKept()
    {
        Storage["a"] = "text";

        if (Traits.KeepsObjects)
        {
            Assert.Equal("text", Get<IEnumerable<char>>("a"));
            Assert.Equal("text", Get<object>("a"));
        }
        else
        {
            Assert.Throws<NotSupportedException>(() => Storage.TryGet<IEnumerable<char>>("a", out _));
        }
    }

    [Fact]
    public void EmptyValues_AreValues()
    {
        Storage.Set("text", "");
        Storage.Set<byte[]>("bytes", []);

        Assert.Equal("", Get<string>("text"));
        Assert.Equal([], Get<byte[]>("bytes")!);
    }
}
