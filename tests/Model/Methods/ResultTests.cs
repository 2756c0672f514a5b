using Memo.Model.Methods;
using Memo.Model.Shapes;

namespace Memo.Model.Tests.Methods;

/// <summary>Whether results are shared, copied, read to their end or refused.</summary>
public class ResultTests
{
    private const string Types =
        """
        public sealed record Point(int X, int Y);
        public record Open(int X);
        public sealed record Page(string Title) { public List<int>? Lines { get; set; } }
        public sealed class Locked { public int Count { get; private set; } public void Add() => Count++; }
        public sealed class Sealed { private readonly int _count = 1; public int Twice() => 2 * _count; }
        """;

    [Theory]
    [InlineData("int", "", false)]
    [InlineData("Point", "", false)]
    [InlineData("Task<Point?>", "", false)]
    [InlineData("System.Collections.Immutable.ImmutableList<Point>", "", false)]
    [InlineData("Open", "", true)]
    [InlineData("List<int>", "", true)]
    [InlineData("Task<int[]>", "", true)]
    [InlineData("IReadOnlyList<Point>", "", true)]
    [InlineData("Page", "", true)]
    [InlineData("(int, Page)", "", true)]
    [InlineData("System.Globalization.CultureInfo", "", true)]
    [InlineData("Page", "(Results = ResultHandling.Copy)", true)]
    [InlineData("Point", "(Results = ResultHandling.Copy)", false)]
    [InlineData("Page", "(Results = ResultHandling.Share)", false)]
    [InlineData("Page", "(Results = ResultHandling.Buffer)", true)]
    public void ResultWithAShape_IsCopiedUnlessItIsImmutable(string type, string options, bool isCopied)
    {
        var inspection = Inspected.Signature(type, "int a", Types, options);

        Assert.Empty(inspection.Problems);
        Assert.NotNull(inspection.Model!.Memo!.Result.Shape);
        Assert.Equal(isCopied, inspection.Model.Memo.CopiesResults);
    }

    [Theory]
    [InlineData("Sealed", "")]
    [InlineData("Locked", "(Results = ResultHandling.Share)")]
    [InlineData("object", "(Results = ResultHandling.Share)")]
    public void ResultWithoutAShape_IsSharedWhereThatIsProvedOrSaid(string type, string options)
    {
        var inspection = Inspected.Signature(type, "int a", Types, options);

        Assert.Empty(inspection.Problems);
        Assert.Null(inspection.Model!.Memo!.Result.Shape);
        Assert.False(inspection.Model.Memo.CopiesResults);
    }

    [Theory]
    [InlineData("object", "", ProblemKind.ResultIsMutable, "object", "'object' may be any type at run time", "'object' may be any type at run time")]
    [InlineData("Locked", "", ProblemKind.ResultIsMutable, "A.Locked.Count", "'Count' of 'A.Locked' can be changed", "generated code can neither set 'Count' of 'A.Locked' nor pass it to a constructor that stores it as it is")]
    [InlineData("Locked", "(Results = ResultHandling.Copy)", ProblemKind.ResultCannotBeCopied, "A.Locked.Count", "generated code can neither set 'Count' of 'A.Locked' nor pass it to a constructor that stores it as it is")]
    [InlineData("Sealed", "(Results = ResultHandling.Copy)", ProblemKind.ResultCannotBeCopied, "A.Sealed._count", "nothing that generated code can reach shows all of '_count' of 'A.Sealed'")]
    public void OtherResult_IsRefused(string type, string options, ProblemKind kind, params string[] more)
    {
        var problem = Inspected.Signature(type, "int a", Types, options).Problem();

        Assert.Equal(kind, problem?.Kind);
        Assert.Equal(more, problem!.Arguments.Skip(2));
    }

    [Theory]
    [InlineData("IEnumerable<string?>", "string?")]
    [InlineData("Task<IEnumerable<Point>>", "global::A.Point")]
    public void LazySequence_CanBeReadToItsEnd(string type, string item)
    {
        var inspection = Inspected.Signature(type, "int a", Types, "(Results = ResultHandling.Buffer)");

        Assert.Empty(inspection.Problems);
        Assert.Equal(item, inspection.Model!.Memo!.Result.BufferedItemType);
        Assert.True(inspection.Model.Memo.CopiesResults);
    }

    [Theory]
    [InlineData("List<IEnumerable<int>>")]
    [InlineData("IAsyncEnumerable<IEnumerable<int>>")]
    [InlineData("IQueryable<int>")]
    public void OtherLazyResult_IsRefusedAllTheSame(string type) =>
        Assert.Equal("MEMO007", Inspected.Signature(type, "int a", Types, "(Results = ResultHandling.Buffer)").Problem()?.RuleId);

    [Theory]
    [InlineData("IAsyncEnumerable<int>", false)]
    [InlineData("IAsyncEnumerable<List<int>>", true)]
    public void SequenceThatIsAwaited_IsKeptAsAnImmutableArray(string type, bool isCopied)
    {
        var memo = Inspected.Signature(type, "int a", Types, "(Results = ResultHandling.Buffer)").Model!.Memo!;

        Assert.Equal(ResultFlow.AsyncSequence, memo.Result.Flow);
        Assert.StartsWith("global::System.Collections.Immutable.ImmutableArray<", memo.Result.Type, StringComparison.Ordinal);
        Assert.Equal(isCopied, memo.CopiesResults);
    }

    [Fact]
    public void Definitions_AreThoseOfArgumentsAndResult()
    {
        var inspection = Inspected.Signature("Page", "Point a, [ExcludeFromKey] Open b, List<Point> c", Types);

        Assert.Equal(["A_Page_Codec", "A_Point_Codec"], inspection.Model!.Memo!.Definitions.Select(definition => definition.Codec));
    }

    [Theory]
    [InlineData("public sealed record R(int X, int Y);")]
    [InlineData("public sealed record R(int Y, int X, int Z);")]
    [InlineData("public sealed record R(int Y, int Z);")]
    [InlineData("public sealed record R(int Y, long X);")]
    [InlineData("public record struct R(int Y, int X);")]
    public void Layout_ChangesWithAnyMember(string types) =>
        Assert.NotEqual(LayoutOf("public sealed record R(int Y, int X);"), LayoutOf(types));

    [Fact]
    public void Layout_IsThatOfTheMembersAlone()
    {
        Assert.Equal(LayoutOf("public sealed record R(int Y, int X);"), LayoutOf("public class B; public sealed record R(int Y, int X) { public int Sum => X + Y; } public enum K { A }"));
        Assert.NotEqual(LayoutOf("public enum K : byte { A } public sealed record R(K X);"), LayoutOf("public enum K { A } public sealed record R(K X);"));
    }

    private static string LayoutOf(string types)
    {
        var memo = Inspected.Signature("int", "R a", types).Model!.Memo!;
        return Layout.Of(memo.KeyParts.Select(part => part.Shape), memo.Definitions, memo.Storing.Tags.Select(tag => tag.Template));
    }
}
