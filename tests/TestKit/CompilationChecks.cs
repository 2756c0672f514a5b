using Microsoft.CodeAnalysis;

namespace Memo.TestKit;

public static class CompilationChecks
{
    /// <summary>Requires that nothing of <paramref name="least"/> or worse is reported, generated sources included.</summary>
    public static TCompilation RequireClean<TCompilation>(this TCompilation compilation, DiagnosticSeverity least = DiagnosticSeverity.Error)
        where TCompilation : Compilation
    {
        var found = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= least).ToList();
        if (found.Count == 0)
            return compilation;

        var files = found.Select(diagnostic => diagnostic.Location.SourceTree).Distinct().OfType<SyntaxTree>();
        throw new CheckFailedException(
            "The compilation is not clean:\n"
            + string.Join("\n", found)
            + string.Concat(files.Select(tree => $"\n\n// {tree.FilePath}\n{tree.GetText()}")));
    }
}
