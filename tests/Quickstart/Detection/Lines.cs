namespace Quickstart.Tests.Detection;

/// <summary>Builds texts whose lines are known.</summary>
internal static class Lines
{
    /// <summary>Lines of five words that occur nowhere else: no two names give the same.</summary>
    public static string[] Unique(string name, int count) =>
        [.. Enumerable.Range(1, count).Select(line => $"{name}{line}a {name}{line}b {name}{line}c {name}{line}d {name}{line}e")];

    public static string Join(params IEnumerable<string>[] parts) => string.Join('\n', parts.SelectMany(static part => part));
}
