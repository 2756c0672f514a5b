using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Memo.Integration.Tests.Support;

/// <summary>A process of the worker program.</summary>
internal sealed class Worker : IDisposable
{
    private const string NamespaceVariable = "MEMO_CACHE_NAMESPACE";
    private const string Namespace = "integration";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly BlockingCollection<string> _answers = [];
    private readonly ConcurrentQueue<string> _errors = new();

    private Worker(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Take(line.Data);
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is not null)
            {
                _errors.Enqueue(line.Data);
            }
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What was wrong, as it says itself.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>What it logged.</summary>
    public ConcurrentQueue<string> Logged { get; } = new();

    /// <summary>The last generation before which it has forgotten everything.</summary>
    public int Forgotten { get; private set; }

    /// <summary>What it says of its storage at the end.</summary>
    public string Description { get; private set; } = "";

    /// <summary>What it wrote to its standard error: a crash tells itself there.</summary>
    public string Errors => string.Join('\n', _errors);

    public bool HasExited => _process.HasExited;

    public int ExitCode => _process.ExitCode;

    /// <summary>Lets this process find what the workers store: keys hold the name of the program, unless there is another one, which they inherit.</summary>
    [ModuleInitializer]
    public static void ShareNamespace() => Environment.SetEnvironmentVariable(NamespaceVariable, Namespace);

    /// <summary>Starts one.</summary>
    public static Worker Start(params ReadOnlySpan<string> arguments)
    {
        var program = typeof(Keeping.Keeper).Assembly.Location;
        var start = new ProcessStartInfo(Host()) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(program);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return new Worker(Process.Start(start)!);
    }

    /// <summary>Starts one that churns.</summary>
    public static Worker StartChurn(string spec, string folder, string maxSize, string truth, int index, int processes, int seed) =>
        Start("churn", spec, folder, maxSize, truth, Text(index), Text(processes), Text(seed));

    /// <summary>Waits for a line that is an answer.</summary>
    public string Answer() => _answers.TryTake(out var answer, Patience) ? answer : throw new TimeoutException($"The worker says nothing. {Errors}");

    /// <summary>Lets it do something.</summary>
    /// <returns>What it says to that; a fault is an exception.</returns>
    public string Do(params ReadOnlySpan<string> words)
    {
        Tell(words);
        return Answer();
    }

    /// <summary>Lets it do something, and does not wait for it.</summary>
    public void Tell(params ReadOnlySpan<string> words)
    {
        _process.StandardInput.WriteLine(string.Join('\t', words));
        _process.StandardInput.Flush();
    }

    /// <summary>Ends it at once, as <c>kill -9</c> does.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Tells it to end, without waiting.</summary>
    public void BeginStop() => _process.StandardInput.Close();

    /// <summary>Waits until it has ended.</summary>
    public bool WaitForExit()
    {
        var hasExited = _process.WaitForExit(Patience);
        if (hasExited)
        {
            _process.WaitForExit();
        }

        return hasExited;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
        _answers.Dispose();
    }

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Host() =>
        Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? Environment.ProcessPath!
        : Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    private void Take(string? line)
    {
        switch (line?.Split(' ', 2))
        {
            case null:
                break;
            case ["LOG", var text]:
                Logged.Enqueue(text);
                break;
            case ["SAYS", var text]:
                Description = text;
                break;
            case ["FORGOT", var text]:
                Forgotten = int.Parse(text, CultureInfo.InvariantCulture);
                break;
            case ["FAULT", var text]:
                Faults.Enqueue(text);
                Add($"FAULT {text}");
                break;
            default:
                Add(line);
                break;
        }
    }

    private void Add(string answer)
    {
        try
        {
            _answers.Add(answer);
        }
        catch (ObjectDisposedException)
        {
            // Its last words.
        }
    }
}
