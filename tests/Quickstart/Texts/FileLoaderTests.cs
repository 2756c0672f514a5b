using Quickstart.Texts;

namespace Quickstart.Tests.Texts;

public sealed class FileLoaderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();
    private readonly FileLoader _loader;

    public FileLoaderTests() => _loader = new FileLoader(new TextFolder(_temporary.Path));

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void TextFile_IsReadWithoutItsByteOrderMark() =>
        Assert.Equal(new TextFile("folder/a.txt", "größer"), _loader.TryLoad(_temporary.Write("folder/a.txt", "\uFEFFgrößer")));

    [Fact]
    public void InvalidBytes_AreReplaced() =>
        Assert.Equal("a\uFFFDb", _loader.TryLoad(_temporary.Write("a.txt", [(byte)'a', 0xFF, (byte)'b']))?.Content);

    [Fact]
    public void FileWithANulByte_IsBinary()
    {
        Assert.Null(_loader.TryLoad(_temporary.Write("a.bin", [1, 0, 2])));
        Assert.Equal(new SkippedFiles(Binary: 1, Huge: 0, Unreadable: 0), _loader.Skipped);
    }

    [Fact]
    public void FileOfMoreThanAMegabyte_IsHuge()
    {
        Assert.NotNull(_loader.TryLoad(_temporary.Write("fits.txt", new string('a', 1_000_000))));
        Assert.Null(_loader.TryLoad(_temporary.Write("huge.txt", new string('a', 1_000_001))));
        Assert.Equal("1 larger than 1 MB", _loader.Skipped.ToString());
    }

    [Fact]
    public void FileThatIsGone_IsUnreadable()
    {
        Assert.Null(_loader.TryLoad(Path.Combine(_temporary.Path, "gone.txt")));
        Assert.Equal("1 unreadable", _loader.Skipped.ToString());
    }
}
