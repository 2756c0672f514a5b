using Memo.Package.Tests.Packing;
using Memo.TestKit;

namespace Memo.Package.Tests;

/// <summary>What is in the package of the storage on disk.</summary>
public sealed class DiskPackageTests(PackedMemo memo) : IDisposable
{
    private readonly PackageArchive _package = new(memo.PackageFileOf("Memo.Disk"));

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Package_HoldsTheLibraryItsDocumentationAndAReadme_AndNothingElse() =>
        Assert.Equal(
            ["lib/net10.0/Memo.Disk.dll", "lib/net10.0/Memo.Disk.xml", "Memo.Disk.nuspec", "README.md"],
            _package.Files.Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Package_BringsMemoWithItsGeneratorAndAnalyzers_AndTheLibraryOfTheDatabase()
    {
        var dependencies = _package.Manifest().Elements().Single(element => element.Name.LocalName == "dependencies").Elements().Single().Elements();

        Assert.Equal(
            [
                ("Memo", memo.Version, "All", null),
                ("SQLitePCLRaw.bundle_e_sqlite3", "3.0.3", null, "Build,Analyzers"),
            ],
            dependencies.Select(dependency => (
                dependency.Attribute("id")?.Value,
                dependency.Attribute("version")?.Value,
                dependency.Attribute("include")?.Value,
                dependency.Attribute("exclude")?.Value)));
    }

    [Fact]
    public void Readme_IsThatOfTheStorage() =>
        Assert.Equal(File.ReadAllBytes(RepositoryRoot.Combine("src", "Disk", "README.md")), _package.Read("README.md"));

    [Fact]
    public void Symbols_ArePackedBeside()
    {
        using var symbols = new PackageArchive(memo.SymbolsFileOf("Memo.Disk"));

        Assert.Contains("lib/net10.0/Memo.Disk.pdb", symbols.Files);
    }
}
