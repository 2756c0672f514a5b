using System;
using System.Linq;
using Memo.Model.Shapes;

namespace Memo.Generator.Emission.Codecs;

/// <summary>Writes shapes as the expressions that give their codecs.</summary>
internal static class CodecExpressions
{
    private const string Codecs = Names.Services + ".Codecs";

    public static string Of(Shape shape, CodecScope scope) => shape switch
    {
        ScalarShape scalar => $"{Codecs}.{scalar.Kind}",
        EnumShape @enum => $"{Codecs}.Enum<{@enum.Type}>()",
        NullableShape nullable => $"{Codecs}.Nullable({Of(nullable.Value, scope)})",
        ArrayShape { Rank: 1 } array => $"{Codecs}.Array({Of(array.Element, scope)})",
        ArrayShape array => OfMultiArray(array, scope),
        FrameworkShape { Arguments.Count: 0 } framework => $"{Codecs}.{framework.Codec}",
        FrameworkShape framework => $"{Codecs}.{framework.Codec}({string.Join(", ", framework.Arguments.Select(argument => Of(argument, scope)))})",
        DefinedShape defined => scope.Instance(defined),
        CustomShape custom => $"{Codecs}.Custom<{custom.Type}>(new {custom.CodecType}())",
        TypeParameterShape parameter => $"{Codecs}.OfTypeParameter<{parameter.Name}>()",
        UnorderedShape unordered => $"{Codecs}.Unordered({Of(unordered.Collection, scope)})",
        _ => throw new ArgumentException($"'{shape}' has no codec.", nameof(shape)),
    };

    /// <summary>Whether the expression only names a codec; any other one makes it, and its value is to be kept.</summary>
    public static bool IsName(Shape shape)
        => shape is ScalarShape or DefinedShape or FrameworkShape { Arguments.Count: 0 };

    /// <summary>Whether such a name promises nothing about null, and so fits whatever the user's declaration promises.</summary>
    public static bool IsObliviousName(Shape shape)
        => shape is DefinedShape or ScalarShape { Kind: not (ScalarKind.String or ScalarKind.Uri or ScalarKind.Version or ScalarKind.CultureInfo) };

    private static string OfMultiArray(ArrayShape array, CodecScope scope)
    {
        var lengths = string.Join(", ", Enumerable.Range(0, array.Rank).Select(dimension => $"lengths[{dimension}]"));
        return $"{Codecs}.MultiArray<{ArrayTypes.Of(array.ElementType, new string(',', array.Rank - 1))}, {array.ElementType}>({Of(array.Element, scope)}, {array.Rank}, static lengths => new {ArrayTypes.Of(array.ElementType, lengths)})";
    }
}
