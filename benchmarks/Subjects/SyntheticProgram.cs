using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Benchmarks.Subjects;

/// <summary>A program of many memoized methods, ten to a class, and one file that has none.</summary>
internal static class SyntheticProgram
{
    private const int MethodsPerClass = 10;

    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Preview);

    public static CSharpCompilation Create(int methods, int helpersPerMethod = 0)
    {
        var classes = Enumerable.Range(0, methods / MethodsPerClass).Select(number => Class(number, helpersPerMethod));
        return CSharpCompilation.Create(
            "Synthetic",
            classes.Append(Unrelated(1)).Select(text => Parse(text)),
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    public static CSharpCompilation EditUnrelatedFile(CSharpCompilation program) =>
        program.ReplaceSyntaxTree(program.SyntaxTrees[^1], Parse(Unrelated(2)));

    private static SyntaxTree Parse(string text) => CSharpSyntaxTree.ParseText(text, Options);

    private static string Unrelated(int version) => $"static class Unrelated {{ public static int Version() => {version}; }}";

    private static string Class(int number, int helpersPerMethod) => $$"""
        using System;
        using System.Threading.Tasks;
        using Memo;

        namespace Synthetic.Part{{number % 7}};

        public static partial class Class{{number}}
        {
        {{string.Concat(Enumerable.Range(0, MethodsPerClass).Select(method => Method(method, helpersPerMethod)))}}}
        """;

    private static string Method(int number, int helpersPerMethod) => $$"""
            [Memoize(Expiration = "10m")]
            public static partial Task<long> Method{{number}}Async(string name, int? number, DateOnly day);

            private static async Task<long> Method{{number}}CoreAsync(string name, int? number, DateOnly day)
            {
                await Task.Yield();
                return name.Length + day.Day + (number ?? {{number}}){{(helpersPerMethod == 0 ? "" : $" + Helper{number}_0(name)")}};
            }
        {{string.Concat(Enumerable.Range(0, helpersPerMethod).Select(helper => Helper($"Helper{number}_", helper, isLast: helper == helpersPerMethod - 1)))}}

        """;

    private static string Helper(string name, int number, bool isLast) => $$"""

            private static long {{name}}{{number}}(string text)
            {
                var sum = 0L;
                foreach (var character in text)
                    sum = (sum * 31) + character;
                return sum{{(isLast ? "" : $" + {name}{number + 1}(text)")}};
            }

        """;

    private static IEnumerable<MetadataReference> References()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(file => file.StartsWith(framework, StringComparison.Ordinal))
            .Append(typeof(MemoizeAttribute).Assembly.Location);
        return assemblies.Select(file => MetadataReference.CreateFromFile(file));
    }
}
