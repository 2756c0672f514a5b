using System.Text.RegularExpressions;
using Memo.Package.Tests.Packing;

namespace Memo.Package.Tests.Consuming;

/// <summary>
/// The version of the code in real builds of an application and the project it calls, where the compiler of the one sees
/// no more than a reference assembly of the other.
/// </summary>
public sealed class FingerprintTests(PackedMemo memo)
{
    private const string MemoizedRates = "static partial class Cached { [Memo.Memoize] internal static partial int Twice(int n); private static int TwiceCore(int n) => 2 * n; }";

    [Fact]
    public async Task BodyInAReferencedProject_ChangesTheFingerprint()
    {
        using var consumer = await CreateAsync(library: "");
        var first = await BuildAndRunAsync(consumer);
        var application = await File.ReadAllBytesAsync(consumer.PathOf("App", "obj", "Debug", "net10.0", "App.dll"), TestContext.Current.CancellationToken);

        WriteLibrary(consumer, "Math.Cos(x)", "");
        var changed = await BuildAndRunAsync(consumer);

        Assert.NotEqual(first.Rate, changed.Rate);
        Assert.Equal(first.Own, changed.Own);

        // The application was not compiled again: what it knows, it learned when it ran.
        Assert.Equal(application, await File.ReadAllBytesAsync(consumer.PathOf("App", "obj", "Debug", "net10.0", "App.dll"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task CommentInAProjectBuiltWithMemo_ChangesNothing_AndABodyDoes()
    {
        using var consumer = await CreateAsync(MemoizedRates);
        var first = await BuildAndRunAsync(consumer);

        WriteLibrary(consumer, "Math.Sin(x)", MemoizedRates + "\n// A comment.");
        var commented = await BuildAndRunAsync(consumer);
        WriteLibrary(consumer, "Math.Cos(x)", MemoizedRates);
        var changed = await BuildAndRunAsync(consumer);

        Assert.Equal(first, commented);
        Assert.NotEqual(first.Rate, changed.Rate);
        Assert.Equal(first.Own, changed.Own);
    }

    [Fact]
    public async Task Fingerprints_AreComputedInBuildsOnly()
    {
        using var consumer = await CreateAsync(library: "");

        // The application gets the package through the library alone. A design-time build takes what the last one has left.
        await BuildAsync(consumer, "Library");

        Assert.False(await ComputesAsync(consumer, "-property:DesignTimeBuild=true"));
        Assert.False(await ComputesAsync(consumer, "-property:MemoFingerprint=off"));
        Assert.True(await ComputesAsync(consumer, "-property:Nothing=at-all"));
    }

    private static async Task<bool> ComputesAsync(Consumer consumer, string property)
    {
        // Such a build does not make the folder either.
        var folder = Directory.CreateDirectory(consumer.PathOf($"generated-{Guid.NewGuid():N}")).FullName;
        await BuildAsync(
            consumer,
            "App",
            property,
            "--no-dependencies",
            "--no-incremental",
            "-property:EmitCompilerGeneratedFiles=true",
            $"-property:CompilerGeneratedFilesOutputPath={folder}");
        return Directory.EnumerateFiles(folder, "Memo-Fingerprints.g.cs", SearchOption.AllDirectories).Any();
    }

    private static async Task BuildAsync(Consumer consumer, params string[] arguments) =>
        (await consumer.DotnetAsync(["build", "--no-restore", .. arguments])).RequireSuccess();

    private static async Task<(string Own, string Rate)> BuildAndRunAsync(Consumer consumer)
    {
        await BuildAsync(consumer, "App");
        var run = (await consumer.DotnetAsync(consumer.PathOf("App", "bin", "Debug", "net10.0", "App.dll"))).RequireSuccess();
        Assert.All(run.Lines, line => Assert.Matches(new Regex("^[A-Za-z0-9_-]{22}$"), line));
        return (run.Lines[0], run.Lines[1]);
    }

    private async Task<Consumer> CreateAsync(string library)
    {
        var consumer = Consumer.Create(memo, "Layers");
        foreach (var (file, folder) in new[] { ("App.csproj", "App"), ("Program.cs", "App"), ("Library.csproj", "Library") })
        {
            Directory.CreateDirectory(consumer.PathOf(folder));
            File.Move(consumer.PathOf(file), consumer.PathOf(folder, file));
        }

        WriteLibrary(consumer, "Math.Sin(x)", library);
        (await consumer.DotnetAsync("restore", "App")).RequireSuccess();
        return consumer;
    }

    private static void WriteLibrary(Consumer consumer, string body, string more) => consumer.Write(Path.Combine("Library", "Rates.cs"), $$"""
        namespace Library
        {
            public static class Rates
            {
                public static double Find(double x) => {{body}};
            }
        }

        {{more}}
        """);
}
