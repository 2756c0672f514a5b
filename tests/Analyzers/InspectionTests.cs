using System.Runtime.CompilerServices;
using Memo.Analyzers.Inspection;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Analyzers.Tests;

public class InspectionTests
{
    private const string Source =
        """
        static partial class Quotes
        {
            [Memoize]
            public static partial decimal Price(string symbol);

            private static decimal PriceCore(string symbol) => 1;
        }
        """;

    [Fact]
    public void MethodThatSeveralRulesAskFor_IsInspectedOnce()
    {
        var compilation = TestCompilation.Create(Source);
        var method = MethodOf(compilation);

        Assert.Same(
            MemoizedMethods.In(compilation).Find(method, compilation, TestContext.Current.CancellationToken),
            MemoizedMethods.In(compilation).Find(method, compilation, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void CompilationThatIsDropped_IsNotKept()
    {
        var dropped = InspectAndDrop();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(dropped.TryGetTarget(out _));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference<Compilation> InspectAndDrop()
    {
        var compilation = TestCompilation.Create(Source);
        MemoizedMethods.In(compilation).Find(MethodOf(compilation), compilation, CancellationToken.None);
        return new(compilation);
    }

    private static IMethodSymbol MethodOf(Compilation compilation) =>
        compilation.GetTypeByMetadataName("Quotes")!.GetMembers("Price").OfType<IMethodSymbol>().Single();
}
