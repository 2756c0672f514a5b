namespace Memo.Tests.Contract.Support;

/// <summary>A folder that only its owner may use, and that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("memo-contract-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
