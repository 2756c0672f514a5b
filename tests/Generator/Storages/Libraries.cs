using System.Runtime.CompilerServices;
using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Generator.Tests.Storages;

/// <summary>Assemblies that bring storages, and programs that refer to them.</summary>
internal static class Libraries
{
    public const string Program = "internal static class Program { public static int Answer() => 42; }";

    private const string OwnStorage =
        """
        public abstract class OwnStorage : CacheStorage
        {
            public override long Count => 0;
            protected override bool TryGetEntry(string key, out CacheEntry entry) { entry = default; return false; }
            protected override void SetEntry(string key, CacheEntry entry) { }
            protected override void RemoveEntry(string key) { }
            protected override void RemoveEntries(string prefix) { }
        }
        """;

    /// <summary>The assembly with the class that all these storages derive from, which brings no storage itself.</summary>
    public static byte[] Base { get; } = Image(TestCompilation.Create(OwnStorage).WithAssemblyName("Base"));

    /// <summary>A library whose storage has the name of the library in lower case.</summary>
    public static string Source(string name) =>
        $$"""
        [assembly: CacheStorageProvider("{{name.ToLowerInvariant()}}", typeof({{name}}.Storage))]

        namespace {{name}}
        {
            public sealed class Storage(string? path = null, long size = 1) : OwnStorage
            {
                public string Path => path + size;
            }
        }
        """;

    public static CSharpCompilation Compile(string name, string source, params IEnumerable<MetadataReference> references) =>
        TestCompilation.Create(source).WithAssemblyName(name).AddReferences(references).AddReferences(MetadataReference.CreateFromImage(Base));

    public static byte[] Image(Compilation compilation)
    {
        using var image = new MemoryStream();
        if (!compilation.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success)
            compilation.RequireClean();
        return image.ToArray();
    }

    public static PortableExecutableReference Reference(string name) => MetadataReference.CreateFromImage(Image(Compile(name, Source(name))));

    public static GeneratorRun Run(string source, params IEnumerable<MetadataReference> references) => Run([source], references);

    public static GeneratorRun Run(string[] sources, params IEnumerable<MetadataReference> references) =>
        GeneratorRun.Of(new StorageProviderGenerator(), TestCompilation.Create(sources).AddReferences(references).AddReferences(MetadataReference.CreateFromImage(Base)));

    public static void Match(GeneratorRun run, [CallerMemberName] string test = "", [CallerFilePath] string file = "")
    {
        var version = typeof(StorageProviderGenerator).Assembly.GetName().Version!.ToString(3);
        Snapshot.Match(run.RequireClean().Source.Replace($"\"{version}\"", "\"{version}\"", StringComparison.Ordinal), "cs", callerMember: test, callerFile: file);
    }
}
