using Memo;
using Quickstart;
using Quickstart.CommandLine;
using Quickstart.Presentation;
using Spectre.Console;

// Where results are kept is chosen outside the code, in MEMO_CACHE; where it says nothing, in memory and on disk, for the next run.
const int Success = 0;
const int Unusable = 2;
const int Interrupted = 130;

using var interruption = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first time ends the run in order, the second one at once.
    pressed.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
};

try
{
    var arguments = ArgumentParser.Parse(args);
    if (arguments.ShowHelp)
        Terminal.Output().WriteLine(ArgumentParser.Usage);
    else
        new Application(Terminal.Output(), arguments).Run(interruption.Token);
    return Success;
}
catch (Exception exception) when (exception is UsageException or MemoConfigurationException)
{
    Terminal.Errors().WriteLine(exception.Message);
    return Unusable;
}
catch (OperationCanceledException) when (interruption.IsCancellationRequested)
{
    Terminal.Errors().WriteLine("Interrupted.");
    return Interrupted;
}
