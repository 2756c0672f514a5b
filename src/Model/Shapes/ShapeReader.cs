using System.Linq;
using Memo.Model.Shapes.Reading;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>Describes types as data.</summary>
public static class ShapeReader
{
    /// <summary>Describes a type. What it refers to is looked into once for all types of a compilation.</summary>
    /// <param name="type">The type to describe.</param>
    /// <param name="path">What has the type, as a message names it.</param>
    /// <param name="compilation">The compilation that generated code becomes a part of.</param>
    public static ShapeReading Read(ITypeSymbol type, string path, Compilation compilation)
        => ScalarTypes.KindOf(type) is { } kind
            ? new(new ScalarShape(kind), [], null)
            : ShapeCatalog.Of(compilation).Read(type, path);

    /// <summary>Describes a parameter: a span is described as the array of its elements, and attributes have their say.</summary>
    public static ShapeReading Read(IParameterSymbol parameter, Compilation compilation)
    {
        if (CustomCodecs.Find(parameter, parameter.Type, compilation) is { } custom)
        {
            return new(custom is NoDataShape { Obstacle: var obstacle } ? new NoDataShape(obstacle.Behind(parameter.Name)) : custom, [], null);
        }

        var type = SpanTypes.ElementOf(parameter.Type) is { } element ? compilation.CreateArrayTypeSymbol(element) : parameter.Type;
        var reading = Read(type, parameter.Name, compilation);
        return parameter.GetAttributes().Any(attribute => attribute.AttributeClass is { } found && found.Is("Memo", "UnorderedAttribute"))
            ? Unordered(reading, parameter)
            : reading;
    }

    private static ShapeReading Unordered(ShapeReading reading, IParameterSymbol parameter) => reading.Shape switch
    {
        NoDataShape => reading,
        FrameworkShape { Codec: var codec } when FrameworkTypes.OfCodec(codec).IsUnorderable => reading with { Shape = new UnorderedShape(reading.Shape) },
        _ => new(
            new NoDataShape(new(parameter.Name, parameter.Type.InMessage(), $"[Unordered] is for sets and dictionaries and '{parameter.Type.InMessage()}' is neither")),
            [],
            null),
    };
}
