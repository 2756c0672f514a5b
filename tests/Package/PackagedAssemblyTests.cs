using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Memo.Package.Tests.Packing;

namespace Memo.Package.Tests;

public sealed class PackagedAssemblyTests(PackedMemo memo)
{
    private static readonly Version OldestSupportedCompiler = new(4, 14, 0, 0);

    [Fact]
    public void Library_ReferencesTheFrameworkAndItsLoggingAbstractionsAlone() =>
        Assert.Equal(
            ["Microsoft.Extensions.Logging.Abstractions"],
            References("lib/net10.0/Memo.dll").Select(reference => reference.Name).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("Memo.Analyzers")]
    [InlineData("Memo.Generator")]
    [InlineData("Memo.Model")]
    public void CompilerAssembly_LoadsInEverySupportedCompiler(string assembly)
    {
        var references = References($"analyzers/dotnet/cs/{assembly}.dll");

        Assert.Contains(references, reference => reference.Name == "netstandard");
        Assert.All(
            references.Where(reference => reference.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)),
            reference => Assert.Equal(OldestSupportedCompiler, reference.Version));
    }

    [Fact]
    public void CompilerAssemblies_FindEachOtherInTheirFolder()
    {
        using var package = new PackageArchive(memo.PackageFile);
        var packaged = package.Files
            .Where(file => file.StartsWith("analyzers/", StringComparison.Ordinal))
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .ToHashSet();

        var needed = packaged
            .SelectMany(assembly => References($"analyzers/dotnet/cs/{assembly}.dll"))
            .Select(reference => reference.Name)
            .Where(name => name.StartsWith("Memo", StringComparison.Ordinal));

        Assert.Subset(packaged, needed.ToHashSet());
    }

    [Fact]
    public void Symbols_AreThoseOfTheLibrary()
    {
        using var symbols = new PackageArchive(memo.SymbolsFile);
        using var provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols.Read("lib/net10.0/Memo.pdb")]);
        var id = new BlobContentId(provider.GetMetadataReader().DebugMetadataHeader!.Id);

        using var library = Open("lib/net10.0/Memo.dll");
        var entry = library.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);

        Assert.Equal(library.ReadCodeViewDebugDirectoryData(entry).Guid, id.Guid);
    }

    private List<(string Name, Version Version)> References(string file)
    {
        using var assembly = Open(file);
        var metadata = assembly.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetAssemblyReference(handle)).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }

    private PEReader Open(string file)
    {
        using var package = new PackageArchive(memo.PackageFile);
        return new PEReader([.. package.Read(file)]);
    }
}
