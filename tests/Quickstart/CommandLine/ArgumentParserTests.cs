using Quickstart.CommandLine;

namespace Quickstart.Tests.CommandLine;

public class ArgumentParserTests
{
    [Fact]
    public void NoArguments_AreTheDefaults() => Assert.Equal(new Arguments(), ArgumentParser.Parse([]));

    [Theory]
    [InlineData("src --top 5 --min-lines 3 --similarity 0.5")]
    [InlineData("--top=5 --min-lines=3 src --similarity=.5")]
    [InlineData("--similarity 0.5 --top 9 --top 5 --min-lines 3 -- src")]
    public void Options_AreReadInAnyOrderAndForm(string line) =>
        Assert.Equal(new Arguments { Folder = "src", Top = 5, MinLines = 3, Similarity = 0.5 }, ArgumentParser.Parse(line.Split(' ')));

    [Fact]
    public void WhatFollowsTwoDashes_IsAFolder() => Assert.Equal("--top", ArgumentParser.Parse(["--", "--top"]).Folder);

    [Theory]
    [InlineData("-h")]
    [InlineData("--help")]
    public void Help_IsAskedFor(string option) => Assert.True(ArgumentParser.Parse(["src", option]).ShowHelp);

    [Theory]
    [InlineData("--top", "needs a value")]
    [InlineData("--top 0", "'0'")]
    [InlineData("--top -1", "'-1'")]
    [InlineData("--top many", "'many'")]
    [InlineData("--top=", "''")]
    [InlineData("--top 99999999999", "'99999999999'")]
    [InlineData("--min-lines 1.5", "'1.5'")]
    [InlineData("--similarity 1.1", "'1.1'")]
    [InlineData("--similarity 80%", "'80%'")]
    [InlineData("--similarity 0,8", "'0,8'")]
    [InlineData("--similarity NaN", "'NaN'")]
    [InlineData("--verbose", "'--verbose'")]
    [InlineData("--topmost=3", "'--topmost'")]
    [InlineData("src tests", "'tests'")]
    public void WhatCannotBeUsed_IsNamedInTheMessage(string line, string named) =>
        Assert.Contains(named, Assert.Throws<UsageException>(() => ArgumentParser.Parse(line.Split(' '))).Message, StringComparison.Ordinal);
}
