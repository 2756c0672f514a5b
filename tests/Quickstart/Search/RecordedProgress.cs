using Quickstart.Search;

namespace Quickstart.Tests.Search;

internal sealed class RecordedProgress : IPhaseProgress
{
    private readonly List<(string Phase, int Steps, StrongBox Done)> _phases = [];

    public IEnumerable<string> Phases => _phases.Select(static phase => $"{phase.Phase} {phase.Done.Value} of {phase.Steps}");

    public Action Begin(string phase, int steps)
    {
        var done = new StrongBox();
        _phases.Add((phase, steps, done));
        return () => Interlocked.Increment(ref done.Value);
    }

    private sealed class StrongBox
    {
        public int Value;
    }
}
