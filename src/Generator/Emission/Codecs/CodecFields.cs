using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;

namespace Memo.Generator.Emission.Codecs;

/// <summary>The static fields of a class that keep the codecs it has to make; equal ones share a field.</summary>
/// <param name="scope">Where the class stands.</param>
/// <param name="taken">The names of its other members.</param>
/// <param name="needsNoField">Which codecs are used by their name.</param>
internal sealed class CodecFields(CodecScope scope, IEnumerable<string> taken, Func<Shape, bool> needsNoField)
{
    private readonly FreeNames _free = new(taken);
    private readonly List<(string Type, string Name, string Expression)> _fields = [];

    public bool IsEmpty => _fields.Count == 0;

    /// <summary>An expression for the codec, which needs no more than this class to stand.</summary>
    /// <param name="shape">The shape.</param>
    /// <param name="type">The type, as code names it.</param>
    /// <param name="name">What has the shape; the field is named after it.</param>
    public string Add(Shape shape, string type, string name)
    {
        var expression = CodecExpressions.Of(shape, scope);
        if (needsNoField(shape))
        {
            return expression;
        }

        var known = _fields.FirstOrDefault(field => field.Expression == expression && field.Type == type);
        if (known.Name is null)
        {
            known = (type, _free.Take(Pascal(name) + "Codec"), expression);
            _fields.Add(known);
        }

        return known.Name;
    }

    public void Write(SourceWriter source, string accessibility)
    {
        foreach (var (type, name, expression) in _fields)
        {
            source.Write(
                $"""
                {accessibility} static readonly {Names.Services}.Codec<{type}> {name}
                    = {expression};
                """);
        }
    }

    private static string Pascal(string name)
    {
        var plain = name.TrimStart('@', '_');
        return plain.Length == 0 ? "Value" : char.ToUpperInvariant(plain[0]) + plain.Substring(1);
    }
}
