using System.IO.Compression;
using System.Xml.Linq;

namespace Memo.Package.Tests.Packing;

/// <summary>
/// A package's contents: its files without the parts that the archive format itself adds, and its manifest.
/// </summary>
internal sealed class PackageArchive : IDisposable
{
    private readonly ZipArchive _archive;

    public PackageArchive(string file) => _archive = ZipFile.OpenRead(file);

    public IReadOnlyList<string> Files =>
    [
        .. from entry in _archive.Entries
           let name = entry.FullName
           where !name.StartsWith("_rels/", StringComparison.Ordinal)
              && !name.StartsWith("package/", StringComparison.Ordinal)
              && name != "[Content_Types].xml"
           orderby name
           select name,
    ];

    public byte[] Read(string file)
    {
        var entry = _archive.GetEntry(file) ?? throw new FileNotFoundException($"The package has no '{file}', only {string.Join(", ", Files)}.");
        using var content = entry.Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }

    /// <summary>The manifest's metadata element.</summary>
    public XElement Manifest()
    {
        var document = XDocument.Load(new MemoryStream(Read(Files.Single(file => file.EndsWith(".nuspec", StringComparison.Ordinal)))));
        return document.Root!.Elements().Single();
    }

    public void Dispose() => _archive.Dispose();
}
