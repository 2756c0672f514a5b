using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;

namespace Memo.Model.Shapes;

/// <summary>
/// What the encodings of some shapes look like, as a short text: equal only if bytes written by one build mean the same to another.
/// </summary>
public sealed class Layout
{
    private const int BytesOfHash = 16;

    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _described = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShapeDefinition> _definitions;

    private Layout(IEnumerable<ShapeDefinition> definitions)
        => _definitions = definitions.ToDictionary(definition => definition.Codec, StringComparer.Ordinal);

    /// <param name="shapes">The shapes, in order.</param>
    /// <param name="definitions">The definitions of all codecs that the shapes refer to.</param>
    /// <param name="tags">The templates of the tags that entries carry: without a tag, or with another, an entry would not be forgotten by it.</param>
    /// <returns>Hexadecimal digits.</returns>
    public static string Of(IEnumerable<Shape> shapes, IEnumerable<ShapeDefinition> definitions, IEnumerable<string> tags)
    {
        var layout = new Layout(definitions);
        foreach (var shape in shapes)
        {
            layout.Describe(shape);
            layout._text.Append(';');
        }

        foreach (var tag in tags)
        {
            layout._text.Append("tag ").Append(tag.Length.ToString(CultureInfo.InvariantCulture)).Append(' ').Append(tag).Append(';');
        }

        using var algorithm = SHA256.Create();
        var hash = algorithm.ComputeHash(Encoding.UTF8.GetBytes(layout._text.ToString()));
        return string.Concat(hash.Take(BytesOfHash).Select(part => part.ToString("x2", CultureInfo.InvariantCulture)));
    }

    private void Describe(Shape shape)
    {
        switch (shape)
        {
            case ScalarShape scalar:
                _text.Append(scalar.Kind);
                break;
            case EnumShape @enum:
                _text.Append("enum ").Append(@enum.Type).Append(':').Append(@enum.UnderlyingType);
                break;
            case NullableShape nullable:
                DescribeParts("Nullable", [nullable.Value]);
                break;
            case ArrayShape array:
                DescribeParts("Array" + array.Rank.ToString(CultureInfo.InvariantCulture), [array.Element]);
                break;
            case FrameworkShape framework:
                DescribeParts(framework.Codec, framework.Arguments);
                break;
            case UnorderedShape unordered:
                DescribeParts("Unordered", [unordered.Collection]);
                break;
            case CustomShape custom:
                _text.Append("custom ").Append(custom.Type).Append(" by ").Append(custom.CodecType);
                break;
            case DefinedShape defined:
                DescribeDefinition(defined.Codec);
                break;
            default:
                _text.Append(shape);
                break;
        }
    }

    private void DescribeParts(string name, IEnumerable<Shape> parts)
    {
        _text.Append(name).Append('<');
        foreach (var part in parts)
        {
            Describe(part);
            _text.Append(',');
        }

        _text.Append('>');
    }

    private void DescribeDefinition(string codec)
    {
        if (!_described.Add(codec) || !_definitions.TryGetValue(codec, out var definition))
        {
            _text.Append(codec);
            return;
        }

        _text.Append(definition.Type).Append(definition.IsReferenceType ? "?{" : "{");
        var parts = definition switch
        {
            CompositeDefinition composite => composite.Members.Select(member => (member.Name, member.Shape)),
            HierarchyDefinition hierarchy => hierarchy.Leaves.Select(leaf => (Name: leaf.Discriminator, leaf.Shape)),
            _ => [],
        };
        foreach (var (name, part) in parts)
        {
            _text.Append(name).Append(':');
            Describe(part);
            _text.Append(',');
        }

        _text.Append('}');
    }
}
