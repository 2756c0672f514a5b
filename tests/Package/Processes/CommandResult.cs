using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

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

    /// <summary>The command has failed, and with this error.</summary>
    public void RequireError([StringSyntax(StringSyntaxAttribute.Regex)] string id)
    {
        if (ExitCode == 0 || !Regex.IsMatch(Output, $@"error {id}\b"))
            Assert.Fail($"'{Command}' was expected to fail with error {id} but ended with exit code {ExitCode}:\n{Output}");
    }
}
