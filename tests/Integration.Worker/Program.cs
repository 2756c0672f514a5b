using System.Globalization;
using Memo;
using Memo.Integration;
using Memo.Integration.Churn;
using Memo.Integration.Keeping;

// Each line goes out at once: the process may be killed at any time.
Console.SetOut(TextWriter.Synchronized(new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true }));
CacheStorage.LoggerFactory = new ConsoleLog();
switch (args)
{
    case ["churn", var spec, var folder, var maxSize, var truth, var index, var processes, var seed]:
        await ChurnCommand.RunAsync(spec, folder, maxSize, truth, Number(index), Number(processes), Number(seed));
        return 0;
    case ["keep"]:
        KeepCommand.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: churn <spec> <folder> <max size> <truth> <index> <processes> <seed> | keep");
        return 2;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
