using Memo.Model.Shapes;
using Memo.TestKit;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Tests.Shapes;

/// <summary>Types of test sources, described as data.</summary>
internal static class Described
{
    /// <summary>The type of the parameter <c>value</c> of a method of the class <c>TestClass</c>, which the types are declared beside.</summary>
    public static ShapeReading Type(string type, string types = "", string typeParameters = "")
    {
        var compilation = TestCompilation.Create(SourceOf("value", type, types, typeParameters));
        return Read(compilation, "value");
    }

    /// <summary>The first parameter of that name.</summary>
    public static ShapeReading Read(Compilation compilation, string parameter)
        => ShapeReader.Read(Parameter(compilation, parameter), compilation);

    public static IParameterSymbol Parameter(Compilation compilation, string parameter)
        => ((IMethodSymbol)compilation.GetSymbolsWithName("Take", SymbolFilter.Member, TestContext.Current.CancellationToken).First())
            .Parameters.First(found => found.Name == parameter);

    public static string SourceOf(string parameter, string type, string types = "", string typeParameters = "", string attribute = "") =>
        $$"""
        {{types}}
        public unsafe class TestClass
        {
            internal static void Take{{typeParameters}}({{attribute}} {{type}} {{parameter}}) { }
        }
        """;

    /// <summary>The shape as one text.</summary>
    public static string Shape(string type, string types = "", string typeParameters = "") => ShapeText.Of(Type(type, types, typeParameters).Shape);

    /// <summary>The definition of the type itself.</summary>
    public static T Definition<T>(string type, string types = "", string typeParameters = "")
        where T : ShapeDefinition
    {
        var reading = Type(type, types, typeParameters);
        var shape = Assert.IsType<DefinedShape>(reading.Shape is NoDataShape { Obstacle: var obstacle } ? throw new CheckFailedException(obstacle.ToString()) : reading.Shape);
        return Assert.IsType<T>(reading.Definitions.Single(definition => definition.Codec == shape.Codec));
    }

    /// <summary>The members with their shapes, in order.</summary>
    public static string Members(this CompositeDefinition definition)
        => string.Join(", ", definition.Members.Select(member => $"{member.Name}: {ShapeText.Of(member.Shape)}"));

    /// <summary>How a value is made: <c>new(X, Y) { Z }</c>.</summary>
    public static string Making(this CompositeDefinition definition)
    {
        var taken = definition.ConstructorMembers.Select(index => definition.Members[index].Name);
        var set = definition.Members.Where(member => member.IsInitialized).Select(member => member.Name).ToArray();
        return $"new({string.Join(", ", taken)})" + (set.Length == 0 ? "" : $" {{ {string.Join(", ", set)} }}");
    }

    /// <summary>Why the type is no data: path and reason.</summary>
    public static string NoData(string type, string types = "") =>
        Type(type, types).Shape is NoDataShape { Obstacle: var obstacle } ? $"{obstacle.Path}: {obstacle.Reason}" : "data";
}
