using Memo.Package.Tests.Packing;
using Memo.Package.Tests.Processes;
using Memo.TestKit;

[assembly: AssemblyFixture(typeof(PackedMemo))]

namespace Memo.Package.Tests.Packing;

/// <summary>
/// The packages, packed once for all tests into a feed of its own under a version that no other run has used.
/// </summary>
public sealed class PackedMemo : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Version { get; } = $"0.1.0-test.g{Guid.NewGuid():N}";

    public string Feed => _folder.Combine("feed");

    public string PackageFile => PackageFileOf("Memo");

    public string SymbolsFile => SymbolsFileOf("Memo");

    /// <summary>Folders that were used to build, of which the package should know nothing.</summary>
    public IReadOnlyList<string> BuildFolders => [RepositoryRoot.Path, _folder.Path];

    /// <summary>
    /// What keeps a consumer's restore apart from the machine's: its own cache of packages, which falls back on the
    /// machine's for the SDK's parts, and no server process that outlives the command.
    /// </summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["NUGET_PACKAGES"] = _folder.Combine("packages"),
        ["NUGET_FALLBACK_PACKAGES"] = MachinePackages,
        ["XDG_DATA_HOME"] = _folder.Combine("data"),
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["UseSharedCompilation"] = "false",
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_CLI_UI_LANGUAGE"] = "en",
    };

    public string PackageFileOf(string package) => System.IO.Path.Combine(Feed, $"{package}.{Version}.nupkg");

    public string SymbolsFileOf(string package) => System.IO.Path.Combine(Feed, $"{package}.{Version}.snupkg");

    private static string MachinePackages =>
        System.Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? System.IO.Path.Combine(System.Environment.GetFolderPath(System.Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    public async ValueTask InitializeAsync()
    {
        await PackAsync("src/Runtime/Memo.Runtime.csproj");
        await PackAsync("src/Disk/Memo.Disk.csproj");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PackAsync(string project)
    {
        var environment = new Dictionary<string, string> { ["MSBUILDDISABLENODEREUSE"] = "1" };
        var packed = await new Command(RepositoryRoot.Path, environment).RunAsync(
            "dotnet", "pack", project,
            "--configuration", "Release",
            "--artifacts-path", _folder.Combine("artifacts"),
            "--output", Feed,
            $"-property:Version={Version}",
            "-property:UseSharedCompilation=false",
            "-warnaserror");
        packed.RequireSuccess();
    }
}
