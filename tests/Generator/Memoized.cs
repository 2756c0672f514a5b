using Memo.TestKit;

namespace Memo.Generator.Tests;

/// <summary>Runs of the generator on what users write.</summary>
internal static class Memoized
{
    // Only the generated half has to be documented.
    private const string Undocumented = "#pragma warning disable CS1591\n";

    public static GeneratorRun Run(params string[] sources) =>
        GeneratorRun.Of(new MemoizeGenerator(), sources.Select(source => Undocumented + source));
}
