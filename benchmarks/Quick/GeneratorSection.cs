using System.Diagnostics;
using Memo.Benchmarks.Subjects;
using Memo.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Benchmarks.Quick;

/// <summary>What the generator itself takes of a build, and of a keystroke.</summary>
internal static class GeneratorSection
{
    private const int Methods = 1_000;
    private const int Runs = 5;

    public static IReadOnlyList<Target> Run(TextWriter output)
    {
        var first = Generate(Methods).Milliseconds;
        var runs = Enumerable.Range(0, Runs).Select(_ => Generate(Methods)).ToList();
        var whole = Series.Of([.. runs.Select(run => run.Milliseconds)]);
        var edit = Series.Of([.. Enumerable.Range(0, Runs).Select(_ => Edit(runs[^1].Driver, runs[^1].Program))]);

        var builds = Series.Of([.. Enumerable.Range(0, Runs).Select(_ => Generate(Methods, isBuild: true).Milliseconds)]);
        var deepBuilds = Series.Of([.. Enumerable.Range(0, Runs).Select(_ => Generate(Methods, isBuild: true, helpersPerMethod: 5).Milliseconds)]);

        var table = new TextTable("Generator, 1,000 methods", "", "median ms", "min", "max");
        table.Add("first run in a process", TextTable.Number(first), "", "");
        Add("whole run", whole);
        Add("after an unrelated edit", edit);
        Add("whole run of a build, with fingerprints", builds);
        Add("whole run of a build, each method reaching five more", deepBuilds);
        table.Write(output);

        var changed = ChangedByEdit();
        return
        [
            Target.AtMost("generator, 1,000 methods, whole run", whole.Median / 1000, 1, " s"),
            new Target("generator, after an unrelated edit", "all outputs cached", changed == 0 ? "all" : $"{changed} changed", changed == 0),
        ];

        void Add(string name, Series series) =>
            table.Add(name, TextTable.Number(series.Median), TextTable.Number(series.Least), TextTable.Number(series.Most));
    }

    private static (GeneratorDriver Driver, CSharpCompilation Program, double Milliseconds) Generate(
        int methods,
        bool isBuild = false,
        int helpersPerMethod = 0,
        bool tracksSteps = false)
    {
        var program = SyntheticProgram.Create(methods, helpersPerMethod);
        program.GetSpecialType(SpecialType.System_Object);
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new MemoizeGenerator().AsSourceGenerator()],
            parseOptions: SyntheticProgram.Options,
            optionsProvider: new BuildKind(isBuild),
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: tracksSteps));

        var start = Stopwatch.GetTimestamp();
        driver = driver.RunGenerators(program);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;

        var memoized = driver.GetRunResult().GeneratedTrees.Count(tree => tree.ToString().Contains("IMemoKey<", StringComparison.Ordinal));
        return memoized == methods
            ? (driver, program, elapsed)
            : throw new InvalidOperationException($"The generator memoized {memoized} of {methods} methods.");
    }

    private static double Edit(GeneratorDriver driver, CSharpCompilation program)
    {
        var edited = SyntheticProgram.EditUnrelatedFile(program);
        var start = Stopwatch.GetTimestamp();
        driver.RunGenerators(edited);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    /// <summary>How many outputs an unrelated edit makes again. Only tests track steps, and that takes longer than all the rest.</summary>
    private static int ChangedByEdit()
    {
        var (driver, program, _) = Generate(Methods, tracksSteps: true);
        return driver.RunGenerators(SyntheticProgram.EditUnrelatedFile(program)).GetRunResult().Results.Single().TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Count(step => step.Reason is not IncrementalStepRunReason.Cached);
    }
}
