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
}
