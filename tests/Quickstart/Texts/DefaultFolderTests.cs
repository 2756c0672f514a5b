using Quickstart.Texts;

namespace Quickstart.Tests.Texts;

public sealed class DefaultFolderTests : IDisposable
{
    private readonly TemporaryFolder _temporary = new();

    public void Dispose() => _temporary.Dispose();

    [Fact]
    public void InsideTheRepository_ItIsTheRepository()
    {
        _temporary.Write("Memo.sln", "");
        _temporary.Write("samples/Quickstart/Program.cs", "");

        Assert.Equal(_temporary.Path, DefaultFolder.Find(Path.Combine(_temporary.Path, "samples", "Quickstart")));
    }

    [Fact]
    public void OutsideOfIt_ItIsTheCurrentFolder() => Assert.Equal(_temporary.Path, DefaultFolder.Find(_temporary.Path));
}
