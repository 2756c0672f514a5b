using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Benchmarks.Subjects;

/// <summary>A program of many memoized methods, ten to a class, over arguments and results of many shapes, and one file that has none.</summary>
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
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Memo;

        namespace Synthetic.Part{{number % 7}};

        public enum Kind{{number}} { Small, Large }

        public sealed record Item{{number}}(int Id, string Name, decimal? Price, Kind{{number}} Kind);

        public sealed class Basket{{number}}
        {
            public required string Owner { get; init; }

            public List<Item{{number}}> Items { get; set; } = [];

            public Dictionary<string, Item{{number}}[]> Reserved { get; set; } = [];

            public Basket{{number}}? Next { get; set; }
        }

        public static partial class Class{{number}}
        {
        {{string.Concat(Enumerable.Range(0, MethodsPerClass).Select(method => Method(number, method, helpersPerMethod)))}}}
        """;

    private static string Method(int type, int number, int helpersPerMethod)
    {
        var (parameters, result, body) = (number % 5) switch
        {
            0 => ("string name, int? number, DateOnly day", "long", $"name.Length + day.Day + (number ?? {number})"),
            1 => ($"Item{type} item, string[] names", "decimal", "item.Id + names.Length"),
            2 => ($"Basket{type} basket, Kind{type} kind", $"Basket{type}", "basket"),
            3 => ("ReadOnlySpan<double> numbers, (int Left, List<int> Right) pair", "List<double>", "[numbers.Length]"),
            _ => ($"Dictionary<Kind{type}, int> counts", $"Task<IReadOnlyList<Item{type}>>", $"Task.FromResult<IReadOnlyList<Item{type}>>([])"),
        };
        return $$"""
                [Memoize(Expiration = "10m")]
                public static partial {{result}} Method{{number}}({{parameters}});

                private static {{result}} Method{{number}}Core({{parameters}})
                {
                    {{(helpersPerMethod == 0 ? "" : $"_ = Helper{number}_0(\"\");")}}
                    return {{body}};
                }
            {{string.Concat(Enumerable.Range(0, helpersPerMethod).Select(helper => Helper($"Helper{number}_", helper, isLast: helper == helpersPerMethod - 1)))}}

            """;
    }

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
