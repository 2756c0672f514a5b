using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Describes what tells one call of a method from another.</summary>
internal static class KeyPartReader
{
    public static IEnumerable<KeyPart> Read(IMethodSymbol method, Compilation compilation)
    {
        var keyed = ParameterRoles.KeyOf(method);
        var fields = new FreeNames(method.Parameters.Select(parameter => parameter.Name));
        return keyed.Select(parameter => new KeyPart
        {
            Name = parameter.Name,
            Source = KeyPartSource.Parameter,
            Access = Identifiers.Escape(parameter.Name),
            Type = ParameterReader.CarriedType(parameter),
            Shape = ShapeReader.Read(parameter, compilation).Shape,
            SpanElementType = SpanTypes.ElementOf(parameter.Type)?.InCode(),
            Identifier = Identifiers.Escape(parameter.Name),
            Field = fields.Take("_" + parameter.Name),
        });
    }
}
