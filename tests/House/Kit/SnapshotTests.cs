using Memo.TestKit;

namespace Memo.House.Tests.Kit;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("memo-snapshot").FullName;

    private string Stem => Path.Combine(_folder, "Case");

    [Fact]
    public void SameTextInOtherLineEndings_Matches()
    {
        File.WriteAllText(Stem + ".verified.txt", "one\r\ntwo\r\n");

        Snapshot.MatchFile("one\ntwo", Stem, "txt");

        Assert.False(File.Exists(Stem + ".received.txt"));
    }

    [Fact]
    public void OtherText_IsLeftAsReceivedAndNamesTheLine()
    {
        File.WriteAllText(Stem + ".verified.txt", "one\ntwo\n");

        var failure = Assert.Throws<CheckFailedException>(() => Snapshot.MatchFile("one\nthree", Stem, "txt"));

        Assert.Contains("line 2", failure.Message, StringComparison.Ordinal);
        Assert.Equal("one\nthree\n", File.ReadAllText(Stem + ".received.txt"));
    }

    [Fact]
    public void FirstRun_FailsAndLeavesWhatToVerify()
    {
        Assert.Throws<CheckFailedException>(() => Snapshot.MatchFile("one", Stem, "txt"));

        Assert.Equal("one\n", File.ReadAllText(Stem + ".received.txt"));
    }

    [Theory]
    [InlineData("/_/tests/House/Kit/SnapshotTests.cs")]
    [InlineData(@"C:\somewhere\tests\House\Kit\SnapshotTests.cs")]
    public void MappedCallerPath_IsFoundInTheRepository(string path) =>
        Assert.Equal(RepositoryRoot.Combine("tests", "House", "Kit", "SnapshotTests.cs"), RepositoryRoot.Resolve(path));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
