using Memo.Model.Shapes;
using Memo.TestKit;

namespace Memo.Model.Tests.Shapes;

/// <summary>Which results may be shared by all callers without anybody's saying so.</summary>
public class ImmutabilityTests
{
    private const string Types =
        """
        public enum E { X }
        public readonly record struct P(int X, string? Y);
        public struct Mutable { public int X; public string Y { get; set; } }
        public struct Holder { public int[] Items; }
        public sealed record R(int X, P P);
        public sealed record Tree(int X, Tree? Left, System.Collections.Immutable.ImmutableList<Tree> Rest);
        public record Open(int X);
        public sealed record Derived(int X, int Y) : Open(X);
        public sealed record WithList(int X, List<int> Items);
        public sealed record Nested(int X, WithList Inner);
        public sealed record Settable(int X) { public string? Name { get; set; } }
        public sealed record Generic<T>(T Value, Generic<T>? Next);
        public sealed class C { public int X { get; init; } public required string Y { get; init; } private readonly string _z = ""; public string Z => _z; }
        public sealed class Fields { private int _x; public int X => _x; }
        public sealed class Event { public event Action? Changed { add { } remove { } } }
        public sealed class FieldEvent { public event Action? Changed; }
        public sealed class Primary(int x) { public int X { get; } = x; }
        public sealed class Captured(int x) { public int X => x; }
        public readonly struct CapturedStruct(int x) { public int X => x; }
        public readonly struct CapturedList(List<int> x) { public int X => x.Count; }
        public class Base { protected int _count; }
        public sealed class OfBase : Base { }
        public sealed class OfMetadata : System.Collections.ObjectModel.Collection<int> { }
        public sealed class Static { public static int Counter; }
        public sealed record Polymorphic<T>(Polymorphic<Polymorphic<T>>? Next);
        public sealed class Counting { public int Next { get => ++field; } }
        public sealed class Trimmed { public string Name { get; init => field = value.Trim(); } = ""; }
        public interface I { }
        """;

    [Theory]
    [InlineData("int")]
    [InlineData("string")]
    [InlineData("string?")]
    [InlineData("decimal?")]
    [InlineData("Guid")]
    [InlineData("DateTimeOffset")]
    [InlineData("Uri")]
    [InlineData("Version?")]
    [InlineData("System.Numerics.BigInteger")]
    [InlineData("System.Numerics.Complex")]
    [InlineData("Index")]
    [InlineData("E")]
    [InlineData("E?")]
    [InlineData("P")]
    [InlineData("P?")]
    [InlineData("Mutable")]
    [InlineData("R")]
    [InlineData("Tree?")]
    [InlineData("Derived")]
    [InlineData("C")]
    [InlineData("Primary")]
    [InlineData("Event")]
    [InlineData("Trimmed")]
    [InlineData("CapturedStruct")]
    [InlineData("Static")]
    [InlineData("Generic<int>")]
    [InlineData("(int A, (string?, P) B)")]
    [InlineData("KeyValuePair<int, R>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<R>")]
    [InlineData("System.Collections.Immutable.ImmutableArray<R>?")]
    [InlineData("System.Collections.Immutable.ImmutableList<(int, E)>")]
    [InlineData("System.Collections.Immutable.ImmutableSortedDictionary<string, R>")]
    [InlineData("System.Collections.Immutable.ImmutableStack<int>")]
    [InlineData("System.Collections.Frozen.FrozenSet<string>")]
    [InlineData("System.Collections.Frozen.FrozenDictionary<string, R?>")]
    [InlineData("Task<R>")]
    [InlineData("ValueTask<(int, string)>")]
    public void ImmutableResult_IsShared(string type)
    {
        var inspection = Inspected.Signature(type, "int a", Types);

        Assert.Empty(inspection.Problems);
        Assert.False(inspection.Model!.Memo!.CopiesResults);
    }

    [Theory]
    [InlineData("int[]", "int[]", "the elements of 'int[]' can be changed")]
    [InlineData("List<int>", "List<int>", "callers could change 'List<int>'")]
    [InlineData("object", "object", "'object' may be any type at run time")]
    [InlineData("dynamic", "dynamic", "'dynamic' may be any type at run time")]
    [InlineData("I", "A.I", "'A.I' may be any type at run time")]
    [InlineData("IReadOnlyList<int>", "IReadOnlyList<int>", "'IReadOnlyList<int>' may be any type at run time")]
    [InlineData("System.Globalization.CultureInfo", "CultureInfo", "the private state of 'CultureInfo' cannot be seen from here")]
    [InlineData("System.Text.StringBuilder", "StringBuilder", "the private state of 'StringBuilder' cannot be seen from here")]
    [InlineData("Func<int>", "Func<int>", "'Func<int>' may hold on to anything that changes")]
    [InlineData("Memory<int>", "Memory<int>._object", "'object' may be any type at run time")]
    [InlineData("Holder", "A.Holder.Items", "the elements of 'int[]' can be changed")]
    [InlineData("(int A, int[] B)", "(int A, int[] B).B", "the elements of 'int[]' can be changed")]
    [InlineData("Open", "A.Open", "'A.Open' is not sealed (a derived one could be changed)")]
    [InlineData("WithList", "A.WithList.Items", "callers could change 'List<int>'")]
    [InlineData("Nested", "A.Nested.Inner.Items", "callers could change 'List<int>'")]
    [InlineData("Settable", "A.Settable.Name", "'Name' of 'A.Settable' can be changed")]
    [InlineData("Generic<int[]>", "A.Generic<int[]>.Value", "the elements of 'int[]' can be changed")]
    [InlineData("Fields", "A.Fields._x", "'_x' of 'A.Fields' can be changed")]
    [InlineData("FieldEvent", "A.FieldEvent.Changed", "'Changed' of 'A.FieldEvent' can be changed")]
    [InlineData("Captured", "A.Captured.x", "'x' of 'A.Captured' can be changed")]
    [InlineData("CapturedList", "A.CapturedList.x", "callers could change 'List<int>'")]
    [InlineData("Counting", "A.Counting.Next", "'Next' of 'A.Counting' can be changed")]
    [InlineData("OfBase", "A.OfBase._count", "'_count' of 'A.Base' can be changed")]
    [InlineData("OfMetadata", "A.OfMetadata", "the private state of 'Collection<int>' cannot be seen from here")]
    [InlineData("KeyValuePair<int, int[]>", "KeyValuePair<int, int[]>.Value", "the elements of 'int[]' can be changed")]
    [InlineData("System.Collections.Immutable.ImmutableArray<int[]>", "ImmutableArray<int[]>[]", "the elements of 'int[]' can be changed")]
    [InlineData("System.Collections.Immutable.ImmutableDictionary<string, Open>", "ImmutableDictionary<string, A.Open>[].Value", "'A.Open' is not sealed (a derived one could be changed)")]
    [InlineData("System.Collections.Immutable.IImmutableList<int>", "IImmutableList<int>", "'IImmutableList<int>' may be any type at run time")]
    public void OtherResult_IsNotProvable(string type, string path, string reason)
    {
        var compilation = TestCompilation.Create($"public class A {{ {Types} internal static void Take({type} value) {{ }} }}");

        var obstacle = Immutability.FindObstacle(Described.Parameter(compilation, "value").Type, compilation);

        Assert.Equal((path, reason), (obstacle?.Path, obstacle?.Reason));
    }

    [Fact]
    public void TypeThatNestsForEver_IsRefused() =>
        Assert.Equal("it is nested too deeply to be judged", Inspected.Signature("Polymorphic<int>", "int a", Types).Problem()?.Arguments[3]);

    [Fact]
    public void TypeParameter_IsNotProvable()
    {
        var compilation = TestCompilation.Create("public class A { internal static void Take<T>(T value) { } }");

        var obstacle = Immutability.FindObstacle(Described.Parameter(compilation, "value").Type, compilation);

        Assert.Equal("the type parameter 'T' may stand for any type", obstacle?.Reason);
    }
}
