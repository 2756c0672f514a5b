using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.CompilerServices;
using Memo.Model.Text;

namespace Memo.Model.Shapes;

/// <summary>Writes what the encoding of values depends on: the same text in every build, another one for another encoding.</summary>
internal static class LayoutText
{
    private const int Digits = 16;

    /// <summary>A definition is met behind many methods, and described once.</summary>
    private static readonly ConditionalWeakTable<ShapeDefinition, string> Known = new();

    /// <summary>A short hash of the layout of values of these shapes, one after the other.</summary>
    public static string HashOf(IEnumerable<Shape> shapes, IEnumerable<ShapeDefinition> definitions)
        => ShortHash.Of(string.Join("\n", shapes.Select(Of).Concat(definitions.Select(HashOf))), Digits);

    public static string Of(Shape shape) => shape switch
    {
        ScalarShape scalar => scalar.Kind.ToString(),
        EnumShape { Type: var type, UnderlyingType: var underlying } => $"{type}:{underlying}",
        NullableShape nullable => Of(nullable.Value) + "?",
        ArrayShape array => $"{Of(array.Element)}[{array.Rank.ToString(CultureInfo.InvariantCulture)}]",
        FrameworkShape framework => $"{framework.Codec}({string.Join(",", framework.Arguments.Select(Of))})",
        DefinedShape defined => defined.Codec,
        CustomShape { Type: var type, CodecType: var codec } => $"{type} by {codec}",
        TypeParameterShape parameter => "parameter " + parameter.Name,
        UnorderedShape unordered => $"unordered {Of(unordered.Collection)}",
        RunTimeTypeShape => "type of the instance",
        _ => throw new ArgumentException($"'{shape}' has no layout.", nameof(shape)),
    };

    public static string Of(ShapeDefinition definition) => definition switch
    {
        CompositeDefinition composite => $"{composite.Codec} {composite.Type}{(composite.IsReferenceType ? "?" : string.Empty)}"
            + $"{{{string.Join(",", composite.Members.Select(member => $"{member.Name}:{Of(member.Shape)}"))}}}",
        HierarchyDefinition hierarchy => $"{hierarchy.Codec} {hierarchy.Type}"
            + $"[{string.Join(",", hierarchy.Leaves.Select(leaf => $"{leaf.Discriminator}:{Of(leaf.Shape)}"))}]",
        _ => throw new ArgumentException($"'{definition}' has no layout.", nameof(definition)),
    };

    private static string HashOf(ShapeDefinition definition) => Known.GetValue(definition, static key => ShortHash.Of(Of(key), Digits));
}
