using Quickstart.Texts;

namespace Quickstart.Tests.Texts;

public sealed class TextFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void Files_AreListedInOrder()
    {
        _temporary.Write("b/two.txt", "x");
        _temporary.Write("a.txt", "x");
        _temporary.Write("b/one.txt", "x");
        _temporary.Write(".editorconfig", "x");

        Assert.Equal([".editorconfig", "a.txt", "b/one.txt", "b/two.txt"], List());
    }

    [Theory]
    [InlineData("bin")]
    [InlineData("deep/obj")]
    [InlineData(".git")]
    [InlineData("node_modules")]
    [InlineData("Bin")]
    public void FoldersOfTools_AreSkipped(string folder)
    {
        _temporary.Write($"{folder}/inner/a.txt", "x");
        _temporary.Write("binary/a.txt", "x");

        Assert.Equal(["binary/a.txt"], List());
    }

    [Fact]
    public void LinkToAnOuterFolder_IsNotFollowed()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need a privilege on Windows.");
        _temporary.Write("inner/a.txt", "x");
        Directory.CreateSymbolicLink(Path.Combine(_temporary.Path, "inner", "up"), _temporary.Path);

        Assert.Equal(["inner/a.txt"], List());
    }

    [Fact]
    public void EmptyFiles_AreNotListed()
    {
        _temporary.Write("empty.txt", "");

        Assert.Empty(List());
    }

    private IEnumerable<string> List()
    {
        var folder = new TextFolder(_temporary.Path);
        return folder.ListFiles(CancellationToken.None).Select(folder.Shorten);
    }
}
