using Quickstart.Search;
using Spectre.Console;

namespace Quickstart.Presentation;

/// <summary>A bar for each phase on a terminal, and nothing where the output goes elsewhere.</summary>
internal sealed class ProgressBars : IPhaseProgress
{
    private readonly ProgressContext? _context;

    private ProgressBars(ProgressContext? context) => _context = context;

    public static T Run<T>(IAnsiConsole console, Func<IPhaseProgress, T> work)
    {
        if (!console.Profile.Capabilities.Interactive)
            return work(new ProgressBars(null));

        return console
            .Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context => work(new ProgressBars(context)));
    }

    public Action Begin(string phase, int steps)
    {
        if (_context is null)
            return static () => { };

        var bar = _context.AddTask(phase, maxValue: Math.Max(steps, 1));
        if (steps == 0)
            bar.Increment(1);
        return () => bar.Increment(1);
    }
}
