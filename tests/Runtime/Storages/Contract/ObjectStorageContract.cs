namespace Memo.Tests.Storages.Contract;

/// <summary>What every storage does that keeps the objects themselves.</summary>
public abstract class ObjectStorageContract : StorageContract
{
    [Fact]
    public void ValueThatWasSet_IsTheSameObject()
    {
        var value = new object();

        Storage["a"] = value;

        Assert.Same(value, Storage["a"]);
        Assert.True(Storage.TryGet<object>("a", out var found));
        Assert.Same(value, found);
        Assert.True(Storage.ContainsKey("a"));
        Assert.Equal(1, Storage.Count);
    }

    [Fact]
    public void Value_CanBeReadAsItsBaseOrItsNullable()
    {
        Storage["a"] = "text";
        Storage["b"] = 1;

        Assert.True(Storage.TryGet<IEnumerable<char>>("a", out var chars));
        Assert.Equal("text", chars);
        Assert.True(Storage.TryGet<int?>("b", out var number));
        Assert.Equal(1, number);
    }

    [Fact]
    public void NameThatIsNotThere_IsAnError()
    {
        Assert.Contains("'a'", Assert.Throws<KeyNotFoundException>(() => Storage["a"]).Message, StringComparison.Ordinal);

        Storage["a"] = null;

        Assert.Null(Storage["a"]);
    }
}
