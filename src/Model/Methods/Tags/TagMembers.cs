using System.Collections.Generic;
using System.Linq;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods.Tags;

/// <summary>The members of values that templates can name, as code in the method's type sees them.</summary>
internal static class TagMembers
{
    /// <summary>Whether a value has a text by which it can be told from others: one framework value, or one of an enum.</summary>
    public static bool HasText(ITypeSymbol type, Compilation compilation)
        => ShapeReader.Read(type, string.Empty, compilation).Shape is ScalarShape or EnumShape or NullableShape { Value: ScalarShape or EnumShape };

    /// <summary>Whether code asks for null before it reads on, whatever the type promises.</summary>
    public static bool MayBeNull(ITypeSymbol type) => !type.IsValueType || IsNullable(type);

    public static ITypeSymbol TypeOf(ISymbol member) => member is IFieldSymbol field ? field.Type : ((IPropertySymbol)member).Type;

    /// <summary>All fields and properties that can be read, in the order of their declaration.</summary>
    public static IEnumerable<ISymbol> Of(ITypeSymbol type, TagScope scope)
        => Declaring(type)
            .SelectMany(each => each.GetMembers())
            .Where(member => member.CanBeReferencedByName && FindObstacle(type, member.Name, scope) is null)
            .GroupBy(member => member.Name)
            .Select(same => same.First());

    /// <summary>What the name means behind a dot; null if nothing.</summary>
    public static ISymbol? Find(ITypeSymbol type, string name, TagScope scope)
    {
        var named = Declaring(type).SelectMany(each => each.GetMembers(name)).ToArray();
        return named.FirstOrDefault(member => IsAccessible(member, type, scope)) ?? named.FirstOrDefault();
    }

    /// <summary>Why the name cannot be read behind a dot, as the end of a sentence after "because"; null if it can.</summary>
    public static string? FindObstacle(ITypeSymbol type, string name, TagScope scope)
    {
        var owner = scope.Method.ContainingType.InMessage();
        return Find(type, name, scope) switch
        {
            null => $"'{type.InPlainMessage()}' has no member '{name}'",
            IPropertySymbol { GetMethod: null } => $"'{name}' has no getter",
            not (IPropertySymbol or IFieldSymbol) => $"'{name}' is neither a field nor a property",
            { IsStatic: true } => $"'{name}' is static",
            var member when IsAmbiguous(member, type) => $"'{name}' is a member of several interfaces",
            var member when !IsAccessible(member, type, scope) => $"'{owner}' has no access to '{name}'",
            IPropertySymbol { GetMethod: { } getter } when !IsAccessible(getter, type, scope) => $"'{owner}' has no access to the getter of '{name}'",
            _ => null,
        };
    }

    private static bool IsAmbiguous(ISymbol member, ITypeSymbol type)
        => Declaring(type).Any(other => other.TypeKind == TypeKind.Interface
            && !other.GetMembers(member.Name).IsEmpty
            && !SymbolEqualityComparer.Default.Equals(other, member.ContainingType)
            && !member.ContainingType.AllInterfaces.Contains(other, SymbolEqualityComparer.Default));

    private static bool IsAccessible(ISymbol member, ITypeSymbol type, TagScope scope)
        => scope.Compilation.IsSymbolAccessibleWithin(member, scope.Method.ContainingType, Underlying(type));

    private static bool IsNullable(ITypeSymbol type) => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    private static ITypeSymbol Underlying(ITypeSymbol type) => IsNullable(type) ? ((INamedTypeSymbol)type).TypeArguments[0] : type;

    /// <summary>The type and what it inherits from; of a nullable one the type that it may be of, of a type parameter what it must be.</summary>
    private static IEnumerable<ITypeSymbol> Declaring(ITypeSymbol type)
    {
        if (type is ITypeParameterSymbol parameter)
        {
            return parameter.ConstraintTypes.SelectMany(Declaring).Distinct(SymbolEqualityComparer.Default).Cast<ITypeSymbol>();
        }

        var chain = new List<ITypeSymbol>();
        for (var current = Underlying(type); current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            chain.Add(current);
        }

        return type.TypeKind == TypeKind.Interface ? chain.Concat(type.AllInterfaces) : chain;
    }
}
