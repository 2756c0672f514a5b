using Memo.Model.Methods;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests;

/// <summary>The verdict on test sources.</summary>
internal static class Inspected
{
    /// <summary>The verdict on the first method named <c>F</c>, or on <paramref name="name"/>.</summary>
    public static MethodInspection Method(string source, string name = "F")
    {
        var compilation = TestCompilation.Create(source);
        var method = (IMethodSymbol)compilation.GetSymbolsWithName(name, SymbolFilter.Member, TestContext.Current.CancellationToken)
            .OrderBy(symbol => symbol.Locations[0].SourceSpan.Start)
            .First(symbol => symbol.GetAttributes().Any());
        return MethodInspector.Inspect(method, MemoizeOptions.Find(method)!, compilation, TestContext.Current.CancellationToken);
    }

    /// <summary>The verdict on <c>F</c> with the given result and parameters; its body matches.</summary>
    public static MethodInspection Signature(string result, string parameters, string types = "", string options = "") => Method(
        $$"""
        public partial class A
        {
            {{types}}

            [Memoize{{options}}]
            public static unsafe partial {{result}} F({{parameters}});

            private static unsafe {{result}} FCore({{parameters.Replace("[ExcludeFromKey] ", "", StringComparison.Ordinal)}}) => throw new NotSupportedException();
        }
        """);

    /// <summary>The only problem; null if there is none.</summary>
    public static Problem? Problem(this MethodInspection inspection) => inspection.Problems.SingleOrDefault();
}
