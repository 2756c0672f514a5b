using System.Text;
using System.Xml.Linq;
using Memo.Package.Tests.Packing;
using Memo.TestKit;

namespace Memo.Package.Tests;

public sealed class PackageContentTests(PackedMemo memo) : IDisposable
{
    private readonly PackageArchive _package = new(memo.PackageFile);

    public void Dispose() => _package.Dispose();

    [Fact]
    public void Package_HoldsLibraryCompilerAssembliesAndTargets_AndNothingElse() =>
        Assert.Equal(
            [
                "analyzers/dotnet/cs/Memo.Analyzers.dll",
                "analyzers/dotnet/cs/Memo.Generator.dll",
                "analyzers/dotnet/cs/Memo.Model.dll",
                "build/Memo.targets",
                "buildTransitive/Memo.targets",
                "lib/net10.0/Memo.dll",
                "lib/net10.0/Memo.xml",
                "Memo.nuspec",
                "README.md",
            ],
            _package.Files.Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void Manifest_StatesIdentityLicenseAndReadme()
    {
        var manifest = _package.Manifest();

        Assert.Equal("Memo", Text(manifest, "id"));
        Assert.Equal(memo.Version, Text(manifest, "version"));
        Assert.Equal("MIT", Text(manifest, "license"));
        Assert.Equal("expression", Element(manifest, "license").Attribute("type")?.Value);
        Assert.Equal("README.md", Text(manifest, "readme"));
        Assert.NotEmpty(Text(manifest, "authors"));
        Assert.NotEmpty(Text(manifest, "description"));
        Assert.NotEmpty(Text(manifest, "tags"));
    }

    [Fact]
    public void Package_DependsOnTheFrameworkAndItsLoggingAbstractionsAlone()
    {
        var group = Assert.Single(Element(_package.Manifest(), "dependencies").Elements());

        Assert.Equal("net10.0", group.Attribute("targetFramework")?.Value);
        var dependency = Assert.Single(group.Elements());
        Assert.Equal("Microsoft.Extensions.Logging.Abstractions", dependency.Attribute("id")?.Value);
        Assert.Equal("10.0.0", dependency.Attribute("version")?.Value);
    }

    [Fact]
    public void Readme_IsTheRepositorys() =>
        Assert.Equal(File.ReadAllBytes(RepositoryRoot.Combine("README.md")), _package.Read("README.md"));

    [Fact]
    public void Documentation_DescribesWhatAUserTypesFirst()
    {
        var documentation = XDocument.Load(new MemoryStream(_package.Read("lib/net10.0/Memo.xml")));

        var summary = documentation.Descendants("member")
            .Single(member => member.Attribute("name")?.Value == "T:Memo.MemoizeAttribute")
            .Element("summary");

        Assert.False(string.IsNullOrWhiteSpace(summary?.Value));
    }

    [Fact]
    public void Files_SayNothingOfTheMachineThatBuiltThem()
    {
        string[] folders = [.. memo.BuildFolders, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + "/.nuget"];

        var told =
            from file in _package.Files
            let content = _package.Read(file)
            from folder in folders
            where Holds(content, folder)
            select $"{file} holds '{folder}'";

        Assert.Empty(told);
    }

    private static bool Holds(ReadOnlySpan<byte> content, string text) =>
        content.IndexOf(Encoding.UTF8.GetBytes(text)) >= 0 || content.IndexOf(Encoding.Unicode.GetBytes(text)) >= 0;

    private static string Text(XElement parent, string name) => Element(parent, name).Value;

    private static XElement Element(XElement parent, string name) => parent.Elements().Single(element => element.Name.LocalName == name);
}
