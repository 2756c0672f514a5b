namespace Memo.Package.Tests.Processes;

/// <summary>
/// What a command that ran to its end has left: its exit code, and its two output streams as they came.
/// </summary>
public sealed record CommandResult(string Command, int ExitCode, string Output)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public CommandResult RequireSuccess()
    {
        if (ExitCode != 0)
            Assert.Fail($"'{Command}' ended with exit code {ExitCode}:\n{Output}");
        return this;
    }

    public CommandResult RequireFailure()
    {
        if (ExitCode == 0)
            Assert.Fail($"'{Command}' was expected to fail:\n{Output}");
        return this;
    }
}
