using System.Collections.Generic;
using System.Linq;
using Memo.Model.Instances;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>Describes what tells one call of a method from another: arguments first, then what lies around them.</summary>
internal static class KeyPartReader
{
    public static KeyPart[] Read(IMethodSymbol method, KeyPlan plan, Compilation compilation)
    {
        var names = method.Parameters.Select(parameter => parameter.Name).ToArray();
        var identifiers = new FreeNames(names);
        var more = plan.Sources.Select(source => (Source: source, Name: identifiers.Take(source.Wanted))).ToArray();
        var fields = new FreeNames(names.Concat(more.Select(part => part.Name)));
        return
        [
            .. ParameterRoles.KeyOf(method).Select(parameter => new KeyPart
            {
                Name = parameter.Name,
                Source = KeyPartSource.Parameter,
                Access = Identifiers.Escape(parameter.Name),
                Type = ParameterReader.CarriedType(parameter),
                Shape = ShapeReader.Read(parameter, compilation).Shape,
                SpanElementType = SpanTypes.ElementOf(parameter.Type)?.InCode(),
                Identifier = Identifiers.Escape(parameter.Name),
                Field = fields.Take("_" + parameter.Name),
            }),
            .. more.Select(part => new KeyPart
            {
                Name = part.Source.Name,
                Source = part.Source.Source,
                Access = part.Source.Access,
                Type = part.Source.Type,
                Shape = part.Source.Reading.Shape,
                Identifier = Identifiers.Escape(part.Name),
                Field = fields.Take("_" + part.Name),
                MayBeReplaced = part.Source.MayBeReplaced,
                RunsCode = part.Source.RunsCode,
            }),
        ];
    }
}
