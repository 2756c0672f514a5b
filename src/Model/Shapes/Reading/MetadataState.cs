using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Finds the members that show the state that one type of a referenced assembly declares.</summary>
/// <remarks>
/// The private fields of structs can be seen, those of classes cannot: there, properties are taken for automatic ones if they can be
/// set or if a constructor takes a parameter of their name. The look at the fields at run time tells where that is wrong.
/// </remarks>
internal static class MetadataState
{
    /// <returns>Why some state cannot be seen; null if all can, as far as can be known.</returns>
    public static Obstacle? Read(INamedTypeSymbol type, Compilation compilation, List<StateMember> members)
        => type.IsValueType ? ReadStruct(type, compilation, members) : ReadClass(type, compilation, members);

    private static Obstacle? ReadStruct(INamedTypeSymbol type, Compilation compilation, List<StateMember> members)
    {
        foreach (var field in type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic))
        {
            var property = type.GetMembers(NameOf(field)).OfType<IPropertySymbol>().FirstOrDefault();
            if (property is not null && IsReadable(property, compilation))
            {
                members.Add(OfProperty(property, field.Name, type, compilation));
            }
            else if (Reach.Includes(field, compilation))
            {
                members.Add(OfField(field, type));
            }
            else
            {
                return new(string.Empty, type.InPlainMessage(), $"the private state of '{type.InPlainMessage()}' cannot be seen from here");
            }
        }

        return null;
    }

    private static Obstacle? ReadClass(INamedTypeSymbol type, Compilation compilation, List<StateMember> members)
    {
        foreach (var member in type.GetMembers().Where(member => !member.IsStatic))
        {
            if (member is IFieldSymbol field && Reach.Includes(field, compilation))
            {
                members.Add(OfField(field, type));
            }
            else if (member is IPropertySymbol { IsAbstract: false } property
                && IsReadable(property, compilation)
                && (IsSettable(property, compilation) || IsTakenByConstructor(property, type)))
            {
                members.Add(OfProperty(property, $"<{property.Name}>k__BackingField", type, compilation));
            }
        }

        return null;
    }

    private static string NameOf(IFieldSymbol field)
        => field.Name.EndsWith(">k__BackingField", StringComparison.Ordinal) ? field.Name.Substring(1, field.Name.IndexOf('>') - 1) : string.Empty;

    private static bool IsReadable(IPropertySymbol property, Compilation compilation)
        => property is { IsStatic: false, IsIndexer: false, GetMethod: { } getter } && Reach.Includes(getter, compilation) && IsAutomatic(property, getter);

    private static bool IsSettable(IPropertySymbol property, Compilation compilation)
        => property.SetMethod is { } setter && Reach.Includes(setter, compilation) && IsAutomatic(property, setter);

    /// <summary>Whether the compiler wrote the accessor: one with a body of its own may use the very field that an automatic one would.</summary>
    private static bool IsAutomatic(IPropertySymbol property, IMethodSymbol accessor)
        => property.DeclaringSyntaxReferences.IsEmpty
            ? accessor.GetAttributes().Any(attribute => attribute.AttributeClass is { } found && found.Is("System.Runtime.CompilerServices", "CompilerGeneratedAttribute"))
            : accessor.MethodKind == MethodKind.PropertyGet ? PropertySyntax.HasAutoGetter(property) : PropertySyntax.HasAutoSetter(property);

    private static bool IsTakenByConstructor(IPropertySymbol property, INamedTypeSymbol type)
        => type.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter
            => MemberNames.Match(parameter.Name, property.Name)
                && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type)));

    private static StateMember OfProperty(IPropertySymbol property, string field, INamedTypeSymbol type, Compilation compilation)
    {
        var isSettable = IsSettable(property, compilation);
        return new()
        {
            Symbol = property,
            Type = property.Type,
            Owner = type,
            FieldName = field,
            CanBeInitialized = isSettable,
            CanBeSet = isSettable && !property.SetMethod!.IsInitOnly,
            IsRequired = property.IsRequired,
            IsReadOnly = false,
        };
    }

    private static StateMember OfField(IFieldSymbol field, INamedTypeSymbol type) => new()
    {
        Symbol = field,
        Type = field.Type,
        Owner = type,
        FieldName = field.Name,
        CanBeInitialized = !field.IsReadOnly,
        CanBeSet = !field.IsReadOnly,
        IsRequired = field.IsRequired,
        IsReadOnly = false,
    };
}
