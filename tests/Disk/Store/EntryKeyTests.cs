using Memo.Disk.Store;
using Memo.Disk.Tests.Kit;

namespace Memo.Disk.Tests.Store;

public class EntryKeyTests
{
    [Fact]
    public void KeyOfAMethod_IsTakenApart()
    {
        var key = EntryKey.Of(MethodKey.Of("App/Type.Method(int)", "1"));
        Assert.Equal(MethodKey.Prefix("App/Type.Method(int)"), key.Method.ToString());
        Assert.Equal(MethodKey.Version, key.Fingerprint.ToString());
        Assert.Equal("App/Type.Method(int)", EntryKey.NameOf(key.Method.ToString()));
    }

    [Fact]
    public void TwoVersionsOfTheCode_HaveRowsOfTheirOwn()
    {
        var rows = new[] { MethodKey.Version, MethodKey.NextVersion, "-", "odd" }.Select(static version => EntryKey.Of(MethodKey.Of("M", "1", version)).Row);
        Assert.Equal(4, rows.Distinct().Count());
    }

    [Fact]
    public void RowFoundFromThePrefix_IsThatOfTheKey()
    {
        Assert.True(EntryKey.TryReadPrefix(MethodKey.HashPrefix("M", "1"), out var method, out var hash));
        Assert.Equal(MethodKey.Prefix("M"), method.ToString());
        Assert.True(EntryKey.TryRow(hash, MethodKey.Version, out var row));
        Assert.Equal(EntryKey.Of(MethodKey.Of("M", "1")).Row, row);
    }

    [Theory]
    [InlineData("")]
    [InlineData("named:app:x")]
    [InlineData("memo:1:M:{short}:-")]
    [InlineData("memo:1:M:{!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!}:-")]
    [InlineData("}:")]
    [InlineData(":")]
    public void AnyOtherKey_BelongsToNoMethod(string text)
    {
        var key = EntryKey.Of(text);
        Assert.True(key.Method.IsEmpty);
        Assert.Equal(key.Row, EntryKey.Of(text).Row);
        Assert.NotEqual(key.Row, EntryKey.Of(text + "x").Row);
    }
}
