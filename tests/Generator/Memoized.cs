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
        Match(run.Sources, test, file);
        return run;
    }

    /// <summary>Compares the files generated for one source, beside another, with the test's snapshot, and requires that all compile.</summary>
    public static void MatchFile(string source, string beside, string test, string file)
    {
        var known = Run(beside).Sources;
        var files = Run(source, beside).RequireClean().Sources.Where(generated => !known.ContainsKey(generated.Key));
        Match(files, test, file);
    }

    private static void Match(IEnumerable<KeyValuePair<string, string>> files, string test, string file)
    {
        var version = typeof(MemoizeGenerator).Assembly.GetName().Version!.ToString(3);
        var text = string.Join("\n", files.Select(generated => $"// File: {generated.Key}\n{generated.Value}"));
        Snapshot.Match(text.Replace($"\"{version}\"", "\"{version}\"", StringComparison.Ordinal), "cs", callerMember: test, callerFile: file);
    }
}
