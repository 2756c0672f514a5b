using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.TestKit;

/// <summary>
/// What a generator made of a compilation. Each run is repeated on a clone of the compilation and fails unless every step
/// of the generator was answered from the driver's cache.
/// </summary>
public sealed class GeneratorRun
{
    private readonly GeneratorDriver _driver;

    private GeneratorRun(GeneratorDriver driver, Compilation input, Compilation output)
    {
        _driver = driver;
        Input = input;
        Compilation = output;
        Result = driver.GetRunResult().Results.Single();
    }

    public Compilation Input { get; }

    /// <summary>The input and the generated sources together.</summary>
    public Compilation Compilation { get; }

    public GeneratorRunResult Result { get; }

    public ImmutableArray<Diagnostic> Diagnostics => Result.Diagnostics;

    /// <summary>The generated sources by hint name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, string> Sources => new SortedDictionary<string, string>(
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString()),
        StringComparer.Ordinal);

    /// <summary>The one generated source.</summary>
    public string Source => Sources.Count == 1
        ? Sources.Values.Single()
        : throw new CheckFailedException($"One generated source was expected, not {Sources.Count}: {string.Join(", ", Sources.Keys)}");

    public static GeneratorRun Of(IIncrementalGenerator generator, params IEnumerable<string> sources) =>
        Of(generator, TestCompilation.Create(sources));

    /// <param name="generator">The generator.</param>
    /// <param name="compilation">What it is run on.</param>
    /// <param name="properties">What MSBuild tells the compiler; null: a design-time build.</param>
    public static GeneratorRun Of(IIncrementalGenerator generator, Compilation compilation, BuildProperties? properties = null)
    {
        var driver = CSharpGeneratorDriver.Create(
            [generator.AsSourceGenerator()],
            parseOptions: TestCompilation.ParseOptions,
            optionsProvider: properties ?? BuildProperties.DesignTime,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));

        var run = Run(driver, compilation);
        IncrementalSteps.RequireCached(Run(run._driver, compilation.Clone()).Result);
        return run;
    }

    /// <summary>Runs the same driver on an edited compilation; the reasons of the steps tell what was done again.</summary>
    public GeneratorRun On(Compilation edited) => Run(_driver, edited);

    /// <summary>Why each output of the step came to be, in the order of the outputs.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string step) =>
        [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Requires that the input and the generated sources compile without an error or warning.</summary>
    public GeneratorRun RequireClean(DiagnosticSeverity least = DiagnosticSeverity.Warning)
    {
        Compilation.RequireClean(least);
        return this;
    }

    public LoadedAssembly Load() => LoadedAssembly.From(Compilation);

    private static GeneratorRun Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        var run = new GeneratorRun(driver, compilation, output);
        return run.Result.Exception is { } exception
            ? throw new CheckFailedException($"The generator threw: {exception}")
            : run;
    }
}
