using Memo.Model.Shapes;

namespace Memo.Model.Tests.Shapes;

/// <summary>Base types and interfaces whose derived types are known.</summary>
public class HierarchyTests
{
    private const string Union = "public abstract record S { private S() { } public sealed record Circle(double R) : S; public sealed record Empty : S; }";

    [Theory]
    [InlineData(Union, "S+Circle=S_Circle_Codec, S+Empty=S_Empty_Codec")]
    [InlineData("namespace N { public abstract class S { internal S() { } } public sealed class B : S { public int X; } public sealed class A : S { public int Y; } } namespace M { public abstract class S : N.S { private protected S() { } } }", "N.A=N_A_Codec, N.B=N_B_Codec", "N.S")]
    [InlineData("public abstract class S { private protected S() { } } public abstract class M : S { } public sealed class A : M { public int X; } public class B : S { public int X; } public sealed class C : B { public int Y; }", "A=A_Codec, B=B_Codec, C=C_Codec")]
    [InlineData("public class S { internal S() { } public int X { get; init; } } public sealed class A : S { public int Y; }", "A=A_Codec, S=S_Codec")]
    [InlineData("[CacheDerivedType(typeof(A))] [CacheDerivedType(typeof(B))] public interface S; public sealed record A(int X) : S; public readonly record struct B(int X) : S;", "A=A_Codec, B=B_Codec")]
    [InlineData("[System.Text.Json.Serialization.JsonDerivedType(typeof(A), \"a\")] [System.Text.Json.Serialization.JsonDerivedType(typeof(B), 7)] [System.Text.Json.Serialization.JsonDerivedType(typeof(C))] public abstract class S; public sealed class A : S { public int X; } public sealed class B : S { public int X; } public sealed class C : S { public int X; }", "a=A_Codec, 7=B_Codec, C=C_Codec")]
    [InlineData("[CacheDerivedType(typeof(A))] public record S(int X); public sealed record A(int X, int Y) : S(X);", "A=A_Codec, S=S_Codec")]
    public void Hierarchy_HasItsLeaves(string types, string leaves, string type = "S")
    {
        var definition = Described.Definition<HierarchyDefinition>(type, types);

        Assert.Equal(leaves, string.Join(", ", definition.Leaves.Select(leaf => $"{leaf.Discriminator}={ShapeText.Of(leaf.Shape)}")));
        Assert.EndsWith("_Hierarchy_Codec", definition.Codec, StringComparison.Ordinal);
        Assert.Null(definition.RebuildObstacle);
    }

    [Fact]
    public void GenericUnion_HasTheTypeArgumentsOfItsBase()
    {
        var definition = Described.Definition<HierarchyDefinition>(
            "Option<int>",
            "public abstract record Option<T> { private Option() { } public sealed record Some(T Value) : Option<T>; public sealed record None : Option<T>; }");

        Assert.Equal(["global::Option<int>.None", "global::Option<int>.Some"], definition.Leaves.Select(leaf => leaf.Type));
        Assert.Equal(["Option`1+None[int]", "Option`1+Some[int]"], definition.Leaves.Select(leaf => leaf.Discriminator));
    }

    [Fact]
    public void GenericLeaf_IsTakenWhereItsBaseFits()
    {
        const string types = "public abstract class S<T> { internal S() { } } public sealed class A<U> : S<List<U>> { public U? X; } public sealed class B : S<int> { public int X; }";

        Assert.Equal(["global::A<string>"], Described.Definition<HierarchyDefinition>("S<List<string>>", types).Leaves.Select(leaf => leaf.Type));
        Assert.Equal(["global::B"], Described.Definition<HierarchyDefinition>("S<int>", types).Leaves.Select(leaf => leaf.Type));
    }

    [Theory]
    [InlineData(Union, Mutability.Immutable)]
    [InlineData("public abstract record S { private S() { } public record Circle(double R) : S; }", Mutability.ByRunTimeType)]
    [InlineData("public abstract record S { private S() { } public sealed record Circle(double R) : S { public int X { get; set; } } }", Mutability.Mutable)]
    [InlineData("[CacheDerivedType(typeof(A))] public abstract record S; public sealed record A(int X) : S;", Mutability.ByRunTimeType)]
    [InlineData("public abstract record S { private S() { } public sealed record Circle(double R) : S; public sealed record Other<T>(T X) : S; }", Mutability.ByRunTimeType)]
    [InlineData("public abstract record S { internal S() { } } public sealed record Circle(double R) : S; public abstract record Middle : S;", Mutability.ByRunTimeType)]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")] public abstract record S { internal S() { } } public sealed record Circle(double R) : S;", Mutability.ByRunTimeType)]
    [InlineData("public abstract record S { internal S() { } } public sealed record Circle(double R) : S;", Mutability.Immutable)]
    public void Hierarchy_IsImmutableOnlyIfAllOfItIs(string types, Mutability mutability) =>
        Assert.Equal(mutability, Described.Type("S", types).Shape.Mutability);

    [Theory]
    [InlineData("public interface S { int X { get; } }", "value: 'S' may be any type at run time")]
    [InlineData("public abstract record S; public sealed record A(int X) : S;", "value: 'S' may be any type at run time")]
    [InlineData("public abstract record S { private S() { } private sealed record Hidden(int X) : S; }", "value: generated code cannot reach 'S.Hidden', which is derived from 'S'")]
    [InlineData("[CacheDerivedType(typeof(A))] public abstract record S; public sealed record A(int X);", "value: not every type that the attributes of 'S' name is a class or struct derived from it")]
    [InlineData("[System.Text.Json.Serialization.JsonDerivedType(typeof(A), \"a\")] [System.Text.Json.Serialization.JsonDerivedType(typeof(B), \"a\")] public abstract record S; public sealed record A(int X) : S; public sealed record B(int X) : S;", "value: 'a' stands for two types derived from 'S'")]
    [InlineData("public abstract record S { private S() { } public sealed record A(Action X) : S; }", "value(S.A).X: 'Action' is a delegate, which holds no data")]
    public void OpenOrBrokenHierarchy_IsNoData(string types, string reason) =>
        Assert.Equal(reason, Described.NoData("S", types));

    [Fact]
    public void EmptyLeaf_IsDataOnlyAsOneOfSeveral() =>
        Assert.Equal("value: 'S.Empty' holds no data", Described.NoData("S.Empty", Union));

    [Fact]
    public void UnsealedClass_IsDataByExactInstances()
    {
        var definition = Described.Definition<CompositeDefinition>("R", "public record R(int X); public sealed record D(int X, int Y) : R(X);");

        Assert.False(definition.IsSealed);
        Assert.Equal(Mutability.ByRunTimeType, definition.Mutability);
    }
}
