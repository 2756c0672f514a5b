using System.Diagnostics;

namespace Memo.Tests.Storages.Bytes.Level;

/// <summary>A process that ends has written what waited.</summary>
public static class ProcessExitTests
{
    private const string Variable = "MEMO_TESTS_WRITE_AT_EXIT";

    [Fact]
    public static async Task ProcessThatEnds_WritesWhatWaitsFirst()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { } path)
        {
            LeaveSomethingToWrite(path);
            return;
        }

        var folder = Directory.CreateTempSubdirectory("memo");
        try
        {
            var file = Path.Combine(folder.FullName, "entry");
            using var process = Start(file);
            var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);

            Assert.True(process.ExitCode == 0, output);
            Assert.True(File.Exists(file), output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // In the process that ends: the write goes on after all tests have, and takes its time.
    private static void LeaveSomethingToWrite(string path)
    {
        var isEnding = new ManualResetEventSlim();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => isEnding.Set();
        var storage = new DictionaryByteStorage(queuesWrites: true)
        {
            OnSet = _ =>
            {
                isEnding.Wait();
                new ManualResetEventSlim().Wait(TimeSpan.FromMilliseconds(200));
                File.WriteAllText(path, "written");
            },
        };

        // Known from now on as a storage that methods use.
        storage.Set("a", 1);
        Assert.False(File.Exists(path));
    }

    private static Process Start(string file)
    {
        var host = Environment.ProcessPath!;
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(host) == "dotnet")
        {
            start.ArgumentList.Add("exec");
            start.ArgumentList.Add(typeof(ProcessExitTests).Assembly.Location);
        }

        start.ArgumentList.Add("-noLogo");
        start.ArgumentList.Add("-method");
        start.ArgumentList.Add($"*{nameof(ProcessThatEnds_WritesWhatWaitsFirst)}");
        start.Environment[Variable] = file;
        return Process.Start(start)!;
    }
}
