using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Memo.Model.Methods;

/// <summary>Describes the parameters of a method.</summary>
internal static class ParameterReader
{
    public static ParameterModel[] Read(IMethodSymbol method, MethodDeclarationSyntax declaration)
    {
        var names = method.Parameters.Select(parameter => parameter.Name).ToArray();
        var elements = new TupleNames(names);
        var roles = ParameterRoles.Of(method);
        return [.. method.Parameters.Select((parameter, index) => new ParameterModel
        {
            Name = parameter.Name,
            Identifier = Identifiers.Escape(parameter.Name),
            Modifiers = string.Concat(declaration.ParameterList.Parameters[index].Modifiers.Select(modifier => modifier.Text + " ")),
            Type = parameter.Type.InCode(),
            CarriedType = CarriedType(parameter),
            PassedBy = PassedBy(parameter.RefKind),
            Cast = parameter is { Type.TypeKind: TypeKind.Dynamic, RefKind: RefKind.None } ? $"({CarriedType(parameter.Type)})" : string.Empty,
            ElementName = Identifiers.Escape(elements.Take(parameter.Name)),
            SpanElementType = SpanTypes.ElementOf(parameter.Type)?.InCode(),
            IsWritableSpan = SpanTypes.IsWritable(parameter.Type),
            Role = roles[index],
        })];
    }

    public static string CarriedType(IParameterSymbol parameter)
    {
        var type = CarriedType(parameter.Type);
        var allowsNull = parameter.Type is { IsReferenceType: true, NullableAnnotation: NullableAnnotation.NotAnnotated }
            && parameter.GetAttributes().Any(attribute => attribute.AttributeClass is { } found && found.Is("System.Diagnostics.CodeAnalysis", "AllowNullAttribute"));
        return allowsNull ? type + "?" : type;
    }

    /// <summary>A call with an argument of type <c>dynamic</c> would be bound at run time.</summary>
    public static string CarriedType(ITypeSymbol type)
        => type.TypeKind != TypeKind.Dynamic
            ? type.InCode()
            : type.NullableAnnotation == NullableAnnotation.Annotated ? "object?" : "object";

    private static string PassedBy(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In or RefKind.RefReadOnlyParameter => "in ",
        _ => string.Empty,
    };
}
