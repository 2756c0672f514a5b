using System.Text.RegularExpressions;

namespace Memo.House.Tests;

public partial class SourceFileTests
{
    private const int MaxLines = 400;

    [Fact]
    public void EachSourceFile_IsShorterThanItsSecondResponsibility() =>
        Assert.DoesNotContain(
            RepositoryFiles.Sources.Select(file => (RepositoryFiles.Shorten(file), Lines: File.ReadLines(file).Count())),
            file => file.Lines >= MaxLines);

    [Fact]
    public void NoSourceFile_HidesBehindRegions() =>
        Assert.DoesNotContain(RepositoryFiles.Sources, file => File.ReadLines(file).Any(line => line.TrimStart().StartsWith("#region", StringComparison.Ordinal)));

    [Fact]
    public void NoFile_NamesAPlaceOnSomeMachine() =>
        Assert.Empty(
            from file in RepositoryFiles.Texts
            from line in File.ReadLines(file).Select((text, index) => (text, number: index + 1))
            where MachinePath().IsMatch(line.text)
            select $"{RepositoryFiles.Shorten(file)}({line.number}): {line.text.Trim()}");

    [Theory]
    [InlineData("see /ho" + "me/ann/memo", true)]
    [InlineData("file:///Us" + "ers/ann", true)]
    [InlineData(@"C:\Us" + @"ers\ann", true)]
    [InlineData(@"D:\\wo" + @"rk\\memo", true)]
    [InlineData("https://example.org/home/", false)]
    [InlineData("../work/", false)]
    [InlineData("/var/cache/app", false)]
    public void MachinePaths_AreTold(string text, bool expected) =>
        Assert.Equal(expected, MachinePath().IsMatch(text));

    // A home folder or a build folder, at the start of a path: not a relative one, and not one of a web address.
    [GeneratedRegex(@"(?<![\w.~*}-])(/+|\b[A-Z]:[\\/]+)(home|root|Users|work|builds|agent)[\\/]+\w")]
    private static partial Regex MachinePath();
}
