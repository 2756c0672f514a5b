using System.Runtime.CompilerServices;
using Memo.Configuration;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Generator.Tests.Storages;

/// <summary>What programs find registered when they run.</summary>
public class RegisteredStorageTests
{
    [Fact]
    public void ProgramThatIsLoaded_KnowsTheStoragesOfItsReferences()
    {
        var image = Libraries.Image(Libraries.Compile("Cupboard", Libraries.Source("Cupboard")));
        var run = Libraries.Run(Libraries.Program, MetadataReference.CreateFromImage(image));

        using var program = Load(run, image);

        Assert.Equal("Cupboard.Storage", Create("cupboard").GetType().FullName);
        Assert.NotSame(Create("cupboard"), Create("CUPBOARD"));
    }

    [Fact]
    public void TransitiveReference_Counts()
    {
        var storage = Libraries.Image(Libraries.Compile("Attic", Libraries.Source("Attic")));
        var between = Libraries.Image(Libraries.Compile("House", "public class House;", MetadataReference.CreateFromImage(storage)));
        var run = Libraries.Run(Libraries.Program, MetadataReference.CreateFromImage(between), MetadataReference.CreateFromImage(storage));

        using var program = Load(run, storage);

        Assert.Equal("Attic.Storage", Create("attic").GetType().FullName);
    }

    [Fact]
    public void StorageThatTheProgramRegistered_Stays()
    {
        var own = new UnboundedStorage();
        CacheStorage.Register("Cellar", own);
        var image = Libraries.Image(Libraries.Compile("Cellar", Libraries.Source("Cellar")));

        using var program = Load(Libraries.Run(Libraries.Program, MetadataReference.CreateFromImage(image)), image);

        Assert.Same(own, Create("cellar"));
    }

    [Fact]
    public void StorageOfTheAssemblyItself_ComesBeforeThatOfAReferenceByTheSameName()
    {
        var image = Libraries.Image(Libraries.Compile("Garage", Libraries.Source("Garage")));
        var run = Libraries.Run(
            "[assembly: CacheStorageProvider(\"GARAGE\", typeof(Own))] internal class Own() : OwnStorage;",
            MetadataReference.CreateFromImage(image));

        using var program = Load(run, image);

        Assert.Equal("Own", Create("garage").GetType().FullName);
    }

    [Fact]
    public void TwoProgramsThatKnowTheSameStorage_GetAlong()
    {
        var image = Libraries.Image(Libraries.Compile("Barn", Libraries.Source("Barn")));
        var run = Libraries.Run(Libraries.Program, MetadataReference.CreateFromImage(image));

        using var first = Load(run, image);
        using var second = Load(run, image);

        Assert.Equal("Barn.Storage", Create("barn").GetType().FullName);
    }

    private static CacheStorage Create(string name) => StorageConfiguration.CreateFor("a method", name);

    private static LoadedAssembly Load(GeneratorRun run, byte[] library)
    {
        var loaded = LoadedAssembly.From(run.RequireClean().Compilation, Libraries.Base, library);
        RuntimeHelpers.RunModuleConstructor(loaded.Assembly.ManifestModule.ModuleHandle);
        return loaded;
    }
}
