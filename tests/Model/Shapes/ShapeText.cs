using Memo.Model.Shapes;

namespace Memo.Model.Tests.Shapes;

/// <summary>Shapes in a few words.</summary>
internal static class ShapeText
{
    public static string Of(Shape shape) => shape switch
    {
        ScalarShape scalar => scalar.Kind.ToString(),
        EnumShape { Type: var type, UnderlyingType: var underlying } => $"{type}:{underlying}",
        NullableShape nullable => Of(nullable.Value) + "?",
        ArrayShape array => $"{Of(array.Element)}[{new string(',', array.Rank - 1)}]",
        FrameworkShape { Arguments.Count: 0 } framework => framework.Codec,
        FrameworkShape framework => $"{framework.Codec}({string.Join(",", framework.Arguments.Select(Of))})",
        DefinedShape defined => defined.Codec,
        CustomShape { Type: var type, CodecType: var codec } => $"{type} by {codec}",
        TypeParameterShape parameter => "parameter " + parameter.Name,
        UnorderedShape unordered => $"Unordered({Of(unordered.Collection)})",
        NoDataShape { Obstacle: var obstacle } => $"{obstacle.Path}: {obstacle.Reason}",
        _ => throw new ArgumentException($"'{shape}' is not known.", nameof(shape)),
    };
}
