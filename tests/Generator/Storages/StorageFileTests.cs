using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Generator.Tests.Storages;

/// <summary>The file that makes storages known.</summary>
public class StorageFileTests
{
    [Fact]
    public void StorageOfAReference() => Libraries.Match(Libraries.Run(Libraries.Program, Libraries.Reference("Shelf")));

    [Fact]
    public void OwnStoragesAndThoseOfReferences() => Libraries.Match(Libraries.Run(
        """
        [assembly: CacheStorageProvider("notes", typeof(App.Notes))]
        [assembly: CacheStorageProvider("Nested.notes-2", typeof(App.@class.Inner))]

        namespace App
        {
            internal sealed class Notes() : OwnStorage;

            internal static class @class
            {
                internal sealed class Inner : OwnStorage
                {
                    public Inner(params string[] names) { }
                }
            }
        }
        """,
        Libraries.Reference("Shelf"),
        Libraries.Reference("Drawer")));

    [Fact]
    public void WithoutProviders_NothingIsWritten() =>
        Assert.Empty(Libraries.Run(Libraries.Program, Plain("Plain")).Sources);

    [Fact]
    public void ProjectReference_CountsAsAPackageDoes()
    {
        var library = Libraries.Compile("Shelf", Libraries.Source("Shelf"));

        var ofProject = Libraries.Run(Libraries.Program, library.ToMetadataReference());

        Assert.Equal(Libraries.Run(Libraries.Program, Libraries.Reference("Shelf")).Source, ofProject.RequireClean().Source);
    }

    [Fact]
    public void AttributeInAnyFile_IsSeen()
    {
        var run = Libraries.Run(
            [
                "[assembly: CLSCompliant(false)]\n[assembly: CacheStorageProvider(\"a\", typeof(A))]",
                "[assembly: CacheStorageProvider(\"b\", typeof(A))]",
                "internal class A() : OwnStorage;"
            ]);

        Assert.Contains("Add(\"a\", static () => new global::A())", run.RequireClean().Source, StringComparison.Ordinal);
        Assert.Contains("Add(\"b\", static () => new global::A())", run.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void ReferenceThatCannotBeRead_IsPassedOver()
    {
        var garbage = MetadataReference.CreateFromImage([1, 2, 3]);

        Assert.NotEmpty(Libraries.Run(Libraries.Program, garbage, Libraries.Reference("Shelf")).Source);
    }

    [Fact]
    public void OrderOfReferences_DoesNotMatter()
    {
        var shelf = Libraries.Reference("Shelf");
        var drawer = Libraries.Reference("Drawer");

        Assert.Equal(Libraries.Run(Libraries.Program, shelf, drawer).Source, Libraries.Run(Libraries.Program, drawer, shelf).Source);
    }

    private static PortableExecutableReference Plain(string name) =>
        MetadataReference.CreateFromImage(Libraries.Image(Libraries.Compile(name, "public class Plain;")));
}
