using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Generator.Tests.Shapes;

/// <summary>Generated code gives rise to no warning, whatever the project asks for and the types are.</summary>
public class WarningTests
{
    [Theory]
    [InlineData(NullableContextOptions.Enable)]
    [InlineData(NullableContextOptions.Disable)]
    public void GeneratedCode_HasNoWarnings(NullableContextOptions nullable)
    {
        var options = TestCompilation.Options.WithWarningLevel(9999).WithNullableContextOptions(nullable).WithGeneralDiagnosticOption(ReportDiagnostic.Error);
        var run = GeneratorRun.Of(new MemoizeGenerator(), TestCompilation.Create(
            """
            #pragma warning disable
            using System.Collections.Immutable;

            [assembly: CLSCompliant(true)]

            namespace Shop
            {
                [Obsolete("Old.")]
                public sealed record Old(uint Id, string @class, string? Name, List<string?>? @event)
                {
                    public required string[] @this { get; set; }

                    [Obsolete("Older.")]
                    public int Older { get; init; }
                }

                public class Mutable<T> where T : class
                {
                    public T? Value { get; set; }

                    public Mutable<T>? Next;
                }

                public static partial class Case
                {
                    [Memoize, Obsolete("Old.")]
                    public static partial List<Old?>? F(Old? a, Mutable<string>[] b, ReadOnlySpan<string?> c, (string? Left, Dictionary<string, Old?> Right) d, IReadOnlyList<string?>? e);

                    private static List<Old?>? FCore(Old? a, Mutable<string>[] b, ReadOnlySpan<string?> c, (string? Left, Dictionary<string, Old?> Right) d, IReadOnlyList<string?>? e) => [];

                    [Memoize]
                    public static partial Task<ImmutableArray<string?[]?>> FAsync(string?[,][]? a, List<nint>[]? b, [Unordered] ISet<string> c);

                    private static Task<ImmutableArray<string?[]?>> FCoreAsync(string?[,][]? a, List<nint>[]? b, ISet<string> c) => null!;
                }
            }
            """).WithOptions(options));

        Assert.Empty(run.Compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.ToString()));
        Assert.Contains(run.Sources.Keys, name => name.Contains("Codecs", StringComparison.Ordinal));
    }
}
