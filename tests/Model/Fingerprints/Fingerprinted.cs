using Memo.Model.Fingerprints;
using Memo.Model.Methods;
using Memo.TestKit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Tests.Fingerprints;

/// <summary>Fingerprints of test programs, and what an edit does to them.</summary>
internal static class Fingerprinted
{
    /// <summary>The fingerprint of the method <c>F</c>; only its missing part may be wrong with the program.</summary>
    public static FingerprintModel Method(Compilation compilation)
    {
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id != "CS8795");
        Assert.Empty(errors);
        return Assert.Single(Read(compilation, "F"));
    }

    public static FingerprintModel Method(string source) => Method(TestCompilation.Create(source));

    public static IReadOnlyList<FingerprintModel> Read(Compilation compilation, string name)
    {
        var ids = compilation.GetSymbolsWithName(name, SymbolFilter.Member, TestContext.Current.CancellationToken)
            .OfType<IMethodSymbol>()
            .Where(method => MemoizeOptions.Find(method) is not null)
            .Select(method => method.GetDocumentationCommentId()!);
        return FingerprintReader.Read(ids, compilation, TestContext.Current.CancellationToken);
    }

    public static void RequireSame(string source, string old, string replacement)
        => Assert.Equal(Method(source), Method(Edit(source, old, replacement)));

    public static void RequireDifferent(string source, string old, string replacement)
        => Assert.NotEqual(Method(source).Code, Method(Edit(source, old, replacement)).Code);

    /// <summary>A program whose memoized method has the given body, beside other types and members.</summary>
    public static string Program(string body, string members = "", string types = "") => $$"""
        public static partial class A
        {
            [Memoize]
            public static partial double F(int x, string s);

            private static double FCore(int x, string s)
            {
                {{body}}
            }

            {{members}}
        }

        {{types}}
        """;

    private static string Edit(string source, string old, string replacement)
    {
        Assert.Contains(old, source, StringComparison.Ordinal);
        return source.Replace(old, replacement, StringComparison.Ordinal);
    }
}
