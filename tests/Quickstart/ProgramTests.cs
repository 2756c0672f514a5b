using System.Diagnostics;
using Quickstart.Tests.Detection;
using Quickstart.Tests.Texts;

namespace Quickstart.Tests;

public sealed class ProgramTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TemporaryFolder _cache = new();

    public ProgramTests()
    {
        string[] shared = Lines.Unique("shared", 12);
        _folder.Write("a.txt", Lines.Join(shared));
        _folder.Write("inner/b.txt", Lines.Join(Lines.Unique("b", 3), shared));
        _folder.Write("c.bin", [1, 0]);
    }

    public void Dispose()
    {
        _folder.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task RedirectedRun_WritesPlainLinesAndNoProgress()
    {
        var run = await Run([_folder.Path]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.DoesNotContain('\e', run.Output);
        Assert.DoesNotContain("Comparing", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"^ +12 100 % a\.txt:1-12 +inner/b\.txt:4-15 *$", run.Output.Split(Environment.NewLine)[1]);
        Assert.Contains("1 duplicated passage in 2 files, 1 comparison,", run.Output, StringComparison.Ordinal);
        Assert.Contains("Skipped: 1 binary.", run.Output, StringComparison.Ordinal);
        Assert.Matches(@"Memo: 2 hits \(0 Search, 2 Analyze, 0 TakeFingerprints, 0 CompareWithEach, 0 Compare, 0 FindRepeats\), 7 misses, .+ saved\.\s", run.Output);
        Assert.Matches(@"\nlevel +entries +size +hits +hit ratio +state\s+memory +5 of 128 .* in use\s*$", run.Output);
    }

    [Fact]
    public async Task WithTheCacheOff_FindsTheSame()
    {
        var run = await Run([_folder.Path], cache: "off");

        Assert.Contains("a.txt:1-12", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 hits", run.Output, StringComparison.Ordinal);
        Assert.Contains("9 computed without the cache", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownStorage_IsRefusedBeforeTheWork()
    {
        var run = await Run([_folder.Path], cache: "flash");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("MEMO_CACHE is 'flash'", run.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingFolder_IsNamed()
    {
        var run = await Run(["no-such-folder"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Equal("There is no folder 'no-such-folder'.", run.Errors.Trim());
    }

    [Fact]
    public async Task UnusableNumber_IsNamed()
    {
        var run = await Run(["--top", "many"]);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("'many'", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_ShowsTheUsage()
    {
        var run = await Run(["--help"]);

        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        Assert.Contains("Usage: quickstart [folder]", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondRunOnDisk_ComputesNothingAndFindsTheSame()
    {
        var first = await Run([_folder.Path], cache: "memory,disk");
        var second = await Run([_folder.Path], cache: "memory,disk");

        Assert.Contains("7 misses", first.Output, StringComparison.Ordinal);
        Assert.Contains("Memo: 1 hit (1 Search, 0 Analyze, 0 TakeFingerprints, 0 CompareWithEach, 0 Compare, 0 FindRepeats), 0 misses", second.Output, StringComparison.Ordinal);
        Assert.Equal(first.Output.Split('\n')[1], second.Output.Split('\n')[1]);
    }

    [Fact]
    public async Task ChangedFile_IsWorkedOutAloneInTheNextRun()
    {
        string[] other = Lines.Unique("other", 12);
        _folder.Write("d.txt", Lines.Join(other));
        _folder.Write("e.txt", Lines.Join(Lines.Unique("e", 3), other));
        await Run([_folder.Path], cache: "memory,disk");
        _folder.Write("e.txt", Lines.Join(Lines.Unique("f", 4), other));

        var second = await Run([_folder.Path], cache: "memory,disk");

        Assert.Contains("3 TakeFingerprints, 1 CompareWithEach, 0 Compare, 0 FindRepeats), 6 misses", second.Output, StringComparison.Ordinal);
        Assert.Contains("e.txt:5-16", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithNoStorageNamed_ResultsLiveInMemoryAndOnDisk()
    {
        await Run([_folder.Path], cache: "");
        var second = await Run([_folder.Path], cache: "");

        Assert.Contains(", 0 misses", second.Output, StringComparison.Ordinal);
        Assert.Matches(@"\nmemory .* in use\s+disk .* in use", second.Output);
    }

    private async Task<(int ExitCode, string Output, string Errors)> Run(string[] arguments, string cache = "memory")
    {
        var start = new ProcessStartInfo("dotnet", ["exec", Path.Combine(AppContext.BaseDirectory, "Quickstart.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["MEMO_CACHE"] = cache, ["MEMO_CACHE_DISK_PATH"] = _cache.Path },
        };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await errors);
    }
}
