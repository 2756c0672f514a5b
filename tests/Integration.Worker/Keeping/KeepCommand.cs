using System.Globalization;

namespace Memo.Integration.Keeping;

/// <summary><c>keep</c>: does with a <see cref="Keeper"/> what each line of the input says, and answers each with a line.</summary>
public static class KeepCommand
{
    private const int BrowsedRows = 100;

    public static void Run()
    {
        Keeper? keeper = null;
        while (Console.In.ReadLine() is { } line)
        {
            try
            {
                Console.Out.WriteLine($"OK {Do(ref keeper, line.Split('\t'))}".ReplaceLineEndings(" | "));
            }
            catch (Exception exception)
            {
                Console.Out.WriteLine($"FAULT {line}: {exception}".ReplaceLineEndings(" | "));
            }
        }

        keeper?.Dispose();
    }

    private static string Do(ref Keeper? keeper, string[] words)
    {
        switch (words)
        {
            case ["open", var spec, var folder, var maxSize]:
                keeper?.Dispose();
                keeper = new Keeper(spec, folder, maxSize);
                return "";
            case ["close"]:
                keeper?.Dispose();
                keeper = null;
                return "";
            case ["fill", var rows, var generation]:
                Open(keeper).Fill(Number(rows), Number(generation));
                return "";
            case ["churn", var rows, var generation]:
                Churn(Open(keeper), Number(rows), Number(generation));
                return "";

            case ["flush"]:
                return $"{Open(keeper).Flush()}";
            case ["forget", var rows]:
                return $"{Open(keeper).Forget(Number(rows))}";
            case ["check", var rows, var least, var generation]:
                return Open(keeper).Check(Number(rows), Number(least), Number(generation), out var computed) is { } fault
                    ? throw new InvalidOperationException(fault)
                    : $"{computed}";
            case ["describe"]:
                return Open(keeper).Describe();
            default:
                throw new ArgumentException($"'{string.Join(' ', words)}' is nothing that can be done.", nameof(words));
        }
    }

    // Until the process is killed.
    private static void Churn(Keeper keeper, int rows, int generation)
    {
        for (; ; generation++)
        {
            if (keeper.Forget(rows))
            {
                Console.Out.WriteLine($"FORGOT {generation}");
            }

            keeper.Fill(rows, generation);
            keeper.Browse(generation * BrowsedRows, (generation + 1) * BrowsedRows);
        }
    }

    private static Keeper Open(Keeper? keeper) => keeper ?? throw new InvalidOperationException("Nothing is open.");

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
