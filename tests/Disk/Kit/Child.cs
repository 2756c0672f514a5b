using System.Diagnostics;
using System.Runtime.CompilerServices;
using Memo.Disk.Store;

namespace Memo.Disk.Tests.Kit;

/// <summary>This program again, as a process of its own that does one thing: what the environment says.</summary>
internal static class Child
{
    private const string Work = "MEMO_DISK_TEST_WORK";
    private const string Folder = "MEMO_DISK_TEST_FOLDER";

    /// <summary>Starts a process.</summary>
    /// <param name="work">What it is to do.</param>
    /// <param name="folder">Where.</param>
    /// <param name="limitInKilobytes">How long its files may become; null: as long as there is room.</param>
    public static Process Start(string work, string folder, int? limitInKilobytes = null)
    {
        var start = new ProcessStartInfo("bash") { RedirectStandardOutput = true };
        var limit = limitInKilobytes is { } kilobytes ? $"ulimit -f {kilobytes}; trap '' XFSZ; " : "";
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add($"{limit}exec \"$0\" exec \"$1\"");
        start.ArgumentList.Add(Environment.ProcessPath!);
        start.ArgumentList.Add(typeof(Child).Assembly.Location);
        start.Environment[Work] = work;
        start.Environment[Folder] = folder;

        // Otherwise the runtime makes a file larger than the limit for its code.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        return Process.Start(start)!;
    }

    [ModuleInitializer]
    internal static void RunIfAsked()
    {
        var folder = Environment.GetEnvironmentVariable(Folder) ?? "";
        switch (Environment.GetEnvironmentVariable(Work))
        {
            case "fill":
                Console.WriteLine(Fill(folder));
                Environment.Exit(0);
                break;
            case "write":
                WriteForEver(folder);
                break;
        }
    }

    /// <summary>Writes until that fails, reads everything again, and says what came of it.</summary>
    public static string Fill(string folder)
    {
        using var door = new Door(folder);
        var written = 0;
        try
        {
            for (; written < 100_000; written++)
            {
                door.Set($"{written}", ValueOf(written));
            }

            return "everything was written";
        }
        catch (Exception failure)
        {
            for (var i = 0; i < written; i++)
            {
                if (door.Get($"{i}") is var found && found != ValueOf(i))
                {
                    return $"{i} of {written} is {found?.Length.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "missing"}";
                }
            }

            return $"{(written > 10 ? "many" : "few")} written, then {failure.GetType().Name}, reports {door.Reports.Count}";
        }
    }

    public static string ValueOf(int number) => $"{number}:" + new string((char)('a' + (number % 26)), 5000 + (number % 5000));

    // Tells each mark that has been appended, and each entry whose write has returned.
    private static void WriteForEver(string folder)
    {
        using var storage = new DiskStorage("50MB", folder);
        using var door = new Door(folder);
        var random = new Random(Environment.ProcessId);
        for (var i = 0; ; i++)
        {
            var number = random.Next(500);
            door.Set($"{number}", ValueOf(number));
            if (i % 5 == 0)
            {
                var mark = $"{Environment.ProcessId}-{i}";
                storage.Append([mark]);
                Console.WriteLine(mark);
            }
        }
    }
}
