using Memo.Model.Shapes;

namespace Memo.Model.Tests.Shapes;

/// <summary>The state of records, classes and structs, and how they are rebuilt.</summary>
public class CompositeTests
{
    [Theory]
    [InlineData("public record R(int X, string? Y);", "X: Int32, Y: String", "new(X, Y)")]
    [InlineData("public sealed record R(int X) { public required string Y { get; init; } }", "X: Int32, Y: String", "new(X) { Y }")]
    [InlineData("public record struct R(int X);", "X: Int32", "new() { X }")]
    [InlineData("public readonly struct R(int x) { public int X => x; }", "X: Int32", "new(X)")]
    [InlineData("public class R { public int X { get; set; } public string Y = \"\"; }", "X: Int32, Y: String", "new() { X, Y }")]
    [InlineData("public class R { public int X { get; } public R(int x) { X = x; } }", "X: Int32", "new(X)")]
    [InlineData("public class R { public int X { get; private set; } public R(int x) => X = x; }", "X: Int32", "new(X)")]
    [InlineData("public class R { public int X { get; } public int Y { get; } public R(int x, int y) => (X, Y) = (x, y); }", "X: Int32, Y: Int32", "new(X, Y)")]
    [InlineData("public class R { private readonly string _x; public string X { get { return _x; } } public R(string x) { _x = x ?? throw new ArgumentNullException(nameof(x)); } }", "X: String", "new(X)")]
    [InlineData("public class R { private string _x = \"\"; public string X { get => _x; set => _x = value; } }", "X: String", "new() { X }")]
    [InlineData("public class R(int x) { public int X { get; } = x; }", "X: Int32", "new(X)")]
    [InlineData("public class R(int x) { public int X { get; set; } = x; }", "X: Int32", "new(X)")]
    [InlineData("public class B(int x) { public int X { get; } = x; } public class R(int y, int x) : B(x) { public int Y => y; }", "X: Int32, Y: Int32", "new(Y, X)")]
    [InlineData("public record B(int X); public record R(int X, int Y) : B(X);", "X: Int32, Y: Int32", "new(X, Y)")]
    [InlineData("public class B { public int X { get; } protected B(int x) { X = x; } } public class R : B { public R(int x) : base(x) { } }", "X: Int32", "new(X)")]
    [InlineData("public record R(string X) { public string X { get; init; } = X.Trim(); }", "X: String", "new(X) { X }")]
    [InlineData("public class R { public int X { get; init; } public int Twice => 2 * X; public static int Y; public const int Z = 1; }", "X: Int32", "new() { X }")]
    [InlineData("public struct R { public int X; internal string Y { get; set; } }", "X: Int32, Y: String", "new() { X, Y }")]
    [InlineData("public class R { public string @class { get; set; } = \"\"; }", "@class: String", "new() { @class }")]
    [InlineData("public class R { public R(int x, int y) : this(y) { X = x; } public R(int y) { Y = y; } public int X { get; } public int Y { get; } }", "X: Int32, Y: Int32", "obstacle")]
    public void Type_HasItsMembersAndIsRebuilt(string types, string members, string making)
    {
        var definition = Described.Definition<CompositeDefinition>("R", types);

        Assert.Equal(members, definition.Members());
        Assert.Equal(making, definition.RebuildObstacle is null ? definition.Making() : "obstacle");
    }

    [Theory]
    [InlineData("public R(int x) { X = x; Raise(); } private void Raise() => X++;")]
    [InlineData("public R(int x) { x++; X = x; }")]
    [InlineData("public R(int x) { X = x; ++X; }")]
    [InlineData("public R(int x) { X = x; Raised = 1; } private int Raised { set => X += value; }")]
    [InlineData("public R(int x) : this() { X = x; X -= 1; } private R() { }")]
    [InlineData("public R(int x) { if (x > 9) return; X = x; }")]
    [InlineData("public R(int x, List<int> y) : this(y) { X = x; } private R(List<int> y) { Y = y; y.Add(1); } public List<int> Y { get; }")]
    [InlineData("public R(int x, List<int> y) { y.Sort(); (X, Y) = (x, y); } public List<int> Y { get; }")]
    [InlineData("public R(int x, List<int> y) { (X, Y) = (x, y); Y[0] = 1; } public List<int> Y { get; set; }")]
    public void ConstructorThatDoesMoreThanStore_RebuildsNothing(string members) =>
        Assert.NotNull(Described.Definition<CompositeDefinition>("R", $"public class R {{ public int X {{ get; private set; }} {members} }}").RebuildObstacle);

    [Theory]
    [InlineData("public class R(int x) { public int Y { get; } = x++; public int X { get; } = x; }")]
    [InlineData("public class B { public int X { get; protected set; } public B(int x) { X = x; } } public class R : B { public R(int x) : base(x) { X = 3; } }")]
    [InlineData("public class R { public int X { get; private set; } public R(int x, int y) : this(x) { X = 3; Y = y; } private R(int x) { X = x; } public int Y { get; } }")]
    [InlineData("public class R { [Obsolete(\"No.\", error: true)] public R(int x) { X = x; } public int X { get; } }")]
    public void ConstructorThatStoresOtherValues_RebuildsNothing(string types) =>
        Assert.NotNull(Described.Definition<CompositeDefinition>("R", types).RebuildObstacle);

    [Theory]
    [InlineData("public R(int x) { ArgumentOutOfRangeException.ThrowIfNegative(x); X = x; }")]
    [InlineData("public R(int x) { if (x < 0) throw new ArgumentException(Text(x)); X = x; } private string Text(int x) => $\"{x}\";")]
    [InlineData("public R(int x) { Check(x); X = x; } private static void Check(int x) { }")]
    [InlineData("public R(int x, string y, List<int> z) { if (y.Trim().Length == 0 || z.Any(i => i < 0) || z.Contains(3)) throw new ArgumentException(nameof(z)); for (var i = 0; i < x; i++) { } X = x; Y = y; Z = z; } public string Y { get; } public List<int> Z { get; }")]
    public void ConstructorThatChecksItsArguments_Rebuilds(string members) =>
        Assert.Null(Described.Definition<CompositeDefinition>("R", $"public class R {{ public int X {{ get; private set; }} {members} }}").RebuildObstacle);

    [Fact]
    public void PropertyThatNobodyMayUse_HidesItsField() =>
        Assert.Equal(
            "value.Old: nothing that generated code can reach shows all of 'Old' of 'R'",
            Described.NoData("R", "public class R { public int X { get; set; } [Obsolete(\"No.\", error: true)] public int Old { get; set; } }"));
}
