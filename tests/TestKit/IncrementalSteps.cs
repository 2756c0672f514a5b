using Microsoft.CodeAnalysis;

namespace Memo.TestKit;

/// <summary>The rule that every generator test holds: a compilation that says the same thing again costs nothing.</summary>
public static class IncrementalSteps
{
    public static void RequireCached(GeneratorRunResult secondRun)
    {
        var again = secondRun.TrackedSteps.Concat(secondRun.TrackedOutputSteps)
            .Where(step => !IsCompilersOwn(step.Key))
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs).Select(output => (step.Key, output.Reason, output.Value)))
            .Where(output => output.Reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged))
            .Select(output => $"  {output.Key}: {output.Reason}, {output.Value}")
            .ToList();

        if (again.Count > 0)
            throw new CheckFailedException("Steps were done again for an unchanged compilation:\n" + string.Join("\n", again));
    }

    // The compilation itself is a new object, and the attribute search always looks at it anew.
    private static bool IsCompilersOwn(string step) =>
        step == "Compilation" || step.Contains("_ForAttribute", StringComparison.Ordinal);
}
