using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Framework types made of a few values that they show and that their constructor takes. Their fields are not to be seen everywhere.</summary>
internal static class PlainTypes
{
    private const string Drawing = "System.Drawing";

    public static CompositeState? Find(INamedTypeSymbol type, Compilation compilation)
    {
        if (type.ContainingType is not null || SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
        {
            return null;
        }

        return type.Name switch
        {
            "ValueTuple" when type.Arity > 0 && type.IsIn("System") => Items(type, "{0}", true),
            "Tuple" when type.Arity > 0 && type.IsIn("System") => Items(type, "m_{0}", false),
            "Range" when type.Arity == 0 && type.IsIn("System") => Properties(type, "<{0}>k__BackingField", "Start", "End"),
            "Index" when type.Arity == 0 && type.IsIn("System") => Fields(type, ("Value", "_value"), ("IsFromEnd", "_value")),
            "Complex" when type.Arity == 0 && type.IsIn("System.Numerics") => Fields(type, ("Real", "m_real"), ("Imaginary", "m_imaginary")),
            "Rune" when type.Arity == 0 && type.IsIn("System.Text") => Fields(type, ("Value", "_value")),
            "Point" or "PointF" when type.IsIn(Drawing) => Fields(type, ("X", "x"), ("Y", "y")),
            "Size" or "SizeF" when type.IsIn(Drawing) => Fields(type, ("Width", "width"), ("Height", "height")),
            "Rectangle" or "RectangleF" when type.IsIn(Drawing)
                => Fields(type, ("X", "x"), ("Y", "y"), ("Width", "width"), ("Height", "height")),
            _ => null,
        };
    }

    private static CompositeState Items(INamedTypeSymbol type, string field, bool areFields)
    {
        var definition = type.OriginalDefinition;
        var names = definition.TypeParameters.Select((_, index) => index == 7 ? "Rest" : $"Item{index + 1}").ToArray();
        return Make(type, [.. names.Select((name, index) => Member(
            type,
            definition.GetMembers(name).First(member => areFields ? member is IFieldSymbol : member is IPropertySymbol),
            type.TypeArguments[index],
            string.Format(System.Globalization.CultureInfo.InvariantCulture, field, name)))]);
    }

    private static CompositeState? Properties(INamedTypeSymbol type, string field, params string[] names)
        => Fields(type, [.. names.Select(name => (name, string.Format(System.Globalization.CultureInfo.InvariantCulture, field, name)))]);

    private static CompositeState? Fields(INamedTypeSymbol type, params (string Property, string Field)[] fields)
    {
        var properties = fields.Select(field => type.GetMembers(field.Property).OfType<IPropertySymbol>().FirstOrDefault()).OfType<IPropertySymbol>().ToArray();
        return properties.Length == fields.Length
            ? Make(type, [.. properties.Select((property, index) => Member(type, property, property.Type, fields[index].Field))])
            : null;
    }

    private static CompositeState Make(INamedTypeSymbol type, StateMember[] members) => new(
        members,
        [new(type.InPlainCode(), [.. members.Select(member => member.FieldName).Distinct()])],
        new([.. Enumerable.Range(0, members.Length)], new bool[members.Length], null),
        false);

    private static StateMember Member(INamedTypeSymbol type, ISymbol symbol, ITypeSymbol memberType, string field) => new()
    {
        Symbol = symbol,
        Type = memberType,
        Owner = type,
        FieldName = field,
        CanBeInitialized = false,
        CanBeSet = false,
        IsRequired = false,
        IsReadOnly = true,
    };
}
