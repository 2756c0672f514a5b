using Quickstart.Detection;

namespace Quickstart.Tests.Detection;

public class TokenizerTests
{
    [Fact]
    public void WordsAndMarks_AreTokens() => Assert.Equal(7, Tokenizer.Tokenize("int x_1 = (y);").Length);

    [Theory]
    [InlineData("if (a)", "IF  (A)")]
    [InlineData("if (a)", "if\t(\n a )")]
    [InlineData("-----", "---")]
    [InlineData("a --- b", "a-b")]
    public void WhatDiffersInLayoutOnly_HasEqualTokens(string text, string other) => Assert.Equal(Hashes(text), Hashes(other));

    [Theory]
    [InlineData("ab", "a b")]
    [InlineData("a", "b")]
    [InlineData("ab", "ba")]
    [InlineData("(", ")")]
    [InlineData("\U0001F600", "\U0001F601")]
    public void WhatDiffersInContent_HasOtherTokens(string text, string other) => Assert.NotEqual(Hashes(text), Hashes(other));

    [Theory]
    [InlineData("a\nb\n\nc")]
    [InlineData("a\r\nb\r\n\r\nc")]
    [InlineData("a\rb\r\rc")]
    public void EveryKindOfLineEnd_EndsOneLine(string text) =>
        Assert.Equal([1, 2, 4], Tokenizer.Tokenize(text).Select(static token => token.Line));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t ")]
    public void TextWithoutWords_HasNoTokens(string text) => Assert.Empty(Tokenizer.Tokenize(text));

    private static uint[] Hashes(string text) => [.. Tokenizer.Tokenize(text).Select(static token => token.Hash)];
}
