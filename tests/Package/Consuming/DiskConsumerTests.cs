using Memo.Package.Tests.Packing;

namespace Memo.Package.Tests.Consuming;

/// <summary>A project that names Memo.Disk alone: Memo comes along, and <c>MEMO_CACHE=disk</c> is all that is said.</summary>
public sealed class DiskConsumerTests(PackedMemo memo)
{
    private static readonly string[] FirstRun =
    [
        "DiskStorage, folder not there",
        "page 1, page 2, page 1, one two",
        "computed 3, hits 1",
    ];

    private static readonly string[] SecondRun =
    [
        "DiskStorage, folder there",
        "page 1, page 2, page 1, one two",
        "computed 0, hits 4",
    ];

    [Fact]
    public async Task SecondRun_IsAnsweredFromDisk()
    {
        using var consumer = Create(PackageSources.FeedAlone);
        (await consumer.DotnetAsync("build", "--output", "out", "-property:RunAnalyzers=false")).RequireSuccess();

        var first = await consumer.DotnetAsync(consumer.PathOf("out", "Archive.dll"));
        var second = await consumer.DotnetAsync(consumer.PathOf("out", "Archive.dll"));

        Assert.Equal(FirstRun, first.RequireSuccess().Lines);
        Assert.Equal(SecondRun, second.RequireSuccess().Lines);
    }

    [Fact]
    public async Task TrimmedProgram_UsesTheDisk()
    {
        using var consumer = Create(PackageSources.FeedAndMachine);

        var publish = await consumer.DotnetAsync(
            "publish",
            "--output", "out",
            "--self-contained", "--use-current-runtime",
            "-property:PublishTrimmed=true",
            "-property:TrimmerSingleWarn=false");

        publish.RequireSuccess();
        Assert.DoesNotContain("warning", publish.Output, StringComparison.OrdinalIgnoreCase);
        var program = consumer.PathOf("out", OperatingSystem.IsWindows() ? "Archive.exe" : "Archive");
        Assert.Equal(FirstRun, (await consumer.RunAsync(program)).RequireSuccess().Lines);
        Assert.Equal(SecondRun, (await consumer.RunAsync(program)).RequireSuccess().Lines);
    }

    private Consumer Create(PackageSources sources)
    {
        var consumer = Consumer.Create(memo, "Archive", sources);
        consumer.Set("MEMO_CACHE", "disk");
        consumer.Set("MEMO_CACHE_DISK_PATH", consumer.PathOf("cache"));
        return consumer;
    }
}
