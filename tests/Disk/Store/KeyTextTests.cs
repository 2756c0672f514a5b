using Memo.Disk.Store;

namespace Memo.Disk.Tests.Store;

public class KeyTextTests
{
    [Theory]
    [InlineData("")]
    [InlineData("plain")]
    [InlineData("größer, 日本語, 𐐷")]
    [InlineData("half \ud800 of a pair")]
    [InlineData("\udc00\ud800")]
    [InlineData("\uFFFD")]
    public void Text_ComesBackAsItWas(string text) => Assert.Equal(text, KeyText.Decode(KeyText.Encode(text)));

    [Fact]
    public void TextsThatAreNotWellFormed_StayApart() =>
        Assert.NotEqual(KeyText.Encode("\ud800"), KeyText.Encode("\uFFFD"));
}
