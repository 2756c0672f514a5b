using Memo.TestKit;

namespace Memo.House.Tests;

/// <summary>The files that people write: what the repository holds without what builds and tests leave behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Leftovers =
        [".git", ".vs", ".idea", ".vscode", "bin", "obj", "artifacts", "BenchmarkDotNet.Artifacts", "TestResults"];

    private static readonly string[] TextExtensions =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".md", ".txt", ".json", ".yml", ".yaml", ".sh", ".xml", ".editorconfig", ".gitattributes", ".gitignore"];

    public static IEnumerable<string> Texts => Below(RepositoryRoot.Path)
        .Where(file => TextExtensions.Contains(Path.GetExtension(file)) && !file.Contains(".received.", StringComparison.Ordinal));

    public static IEnumerable<string> Sources => Below(RepositoryRoot.Combine("src"))
        .Where(file => Path.GetExtension(file) == ".cs");

    /// <summary>The path as it reads in the repository, whatever the platform.</summary>
    public static string Shorten(string file) =>
        Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/');

    private static IEnumerable<string> Below(string folder) =>
        Directory.EnumerateFiles(folder).Concat(
            Directory.EnumerateDirectories(folder)
                .Where(inner => !Leftovers.Contains(Path.GetFileName(inner)))
                .SelectMany(Below));
}
