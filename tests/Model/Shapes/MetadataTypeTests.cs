using Memo.Model.Shapes;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests.Shapes;

/// <summary>Types of referenced assemblies, whose private fields cannot be seen.</summary>
public class MetadataTypeTests
{
    private const string Library =
        """
        namespace Lib;
        public sealed record Positional(int X, string? Y);
        public class Settable { public int X { get; set; } public string Y = ""; public int Twice => 2 * X; }
        public class Bound { public Bound(int x) { X = x; } public int X { get; } public int Twice => 2 * X; }
        public struct Open { public int X; public int Y { get; set; } }
        public struct Closed { private int _x; public int X => _x; }
        public class Raising { public int X { get; set; } public int Y { get => field + 1; set; } public int Z { get; set => field = 2 * value; } }
        public abstract class Shape { private Shape() { } public sealed class Circle : Shape { public double R { get; set; } } }
        """;

    [Theory]
    [InlineData("Lib.Positional", "X: Int32, Y: String", "new(X, Y) { X, Y }", "<X>k__BackingField, <Y>k__BackingField")]
    [InlineData("Lib.Settable", "Y: String, X: Int32", "new() { Y, X }", "Y, <X>k__BackingField")]
    [InlineData("Lib.Bound", "X: Int32", "new(X)", "<X>k__BackingField")]
    [InlineData("Lib.Open", "X: Int32, Y: Int32", "new() { X, Y }", "X, <Y>k__BackingField")]
    public void Type_IsBelievedToKeepWhatItShows(string type, string members, string making, string fields)
    {
        var definition = Assert.IsType<CompositeDefinition>(Assert.Single(Read(type).Definitions));

        Assert.Equal(members, definition.Members());
        Assert.Equal(making, definition.Making());
        Assert.Equal(fields, string.Join(", ", Assert.Single(definition.Fields).Names));
        Assert.Null(definition.RebuildObstacle);
    }

    [Fact]
    public void StructWithPrivateField_IsNoData() =>
        Assert.Equal("value: the private state of 'Closed' cannot be seen from here", ShapeText.Of(Read("Lib.Closed").Shape));

    [Fact]
    public void AccessorWithCodeOfItsOwn_IsNotBelieved() =>
        Assert.Equal("X: Int32", Assert.IsType<CompositeDefinition>(Assert.Single(Read("Lib.Raising").Definitions)).Members());

    [Fact]
    public void Class_IsNeverProvedImmutable() =>
        Assert.Equal(Mutability.Mutable, Read("Lib.Positional").Shape.Mutability);

    [Fact]
    public void UnionOfNestedTypes_HasItsLeaves() =>
        Assert.Equal(["Lib.Shape+Circle"], Read("Lib.Shape").Definitions.OfType<HierarchyDefinition>().Single().Leaves.Select(leaf => leaf.Discriminator));

    [Fact]
    public void NamesakesInTwoAssemblies_AreNoData()
    {
        const string holder = "namespace Other; public sealed record Holder(Lib.Positional Inner);";
        var library = LibraryReference("Library");
        var other = Reference(TestCompilation.Create(holder).WithAssemblyName("Other").AddReferences(library));
        var compilation = TestCompilation.Create(Described.SourceOf("value", "Other.Holder")).AddReferences(library, other, LibraryReference("Namesake"));

        Assert.Equal("value.Inner: more than one referenced assembly has a type 'Positional'", ShapeText.Of(Described.Read(compilation, "value").Shape));
    }

    private static ShapeReading Read(string type)
        => Described.Read(TestCompilation.Create(Described.SourceOf("value", type)).AddReferences(LibraryReference("Library")), "value");

    private static PortableExecutableReference LibraryReference(string name)
        => Reference(TestCompilation.Create(Library).WithAssemblyName(name));

    private static PortableExecutableReference Reference(Compilation compilation)
    {
        using var stream = new MemoryStream();
        var emitted = compilation.Emit(stream, cancellationToken: TestContext.Current.CancellationToken);
        Assert.DoesNotContain(emitted.Diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return MetadataReference.CreateFromImage(stream.ToArray());
    }
}
