namespace Memo.Integration.Tests.Support;

/// <summary>A folder that only its owner may use, and that is gone when the test is.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("memo-integration-").FullName;

    /// <summary>The path of something in it.</summary>
    public string Under(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
