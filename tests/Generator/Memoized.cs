using Memo.TestKit;

namespace Memo.Generator.Tests;

/// <summary>Runs of the generator on what users write.</summary>
internal static class Memoized
{
    // Only the generated half has to be documented.
    private const string Undocumented = "#pragma warning disable CS1591\n";

    public static GeneratorRun Run(params string[] sources) =>
        GeneratorRun.Of(new MemoizeGenerator(), sources.Select(source => Undocumented + source));

    /// <summary>Compares all generated files with the test's snapshot, and requires that they compile without a warning.</summary>
    public static GeneratorRun Match(string source, string test, string file)
    {
        var run = Run(source).RequireClean();
        var version = typeof(MemoizeGenerator).Assembly.GetName().Version!.ToString(3);
        var files = run.Sources.Select(generated => $"// File: {generated.Key}\n{generated.Value}");
        Snapshot.Match(string.Join("\n", files).Replace($"\"{version}\"", "\"{version}\"", StringComparison.Ordinal), "cs", callerMember: test, callerFile: file);
        return run;
    }
}
