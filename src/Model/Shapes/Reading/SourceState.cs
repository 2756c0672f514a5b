using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Shapes.Reading;

/// <summary>Finds the members that show the instance fields that one type of this compilation declares.</summary>
internal static class SourceState
{
    /// <returns>Why some field cannot be seen; null if all can.</returns>
    public static Obstacle? Read(INamedTypeSymbol type, Compilation compilation, List<StateMember> members)
    {
        var revealing = FindRevealing(type, compilation);
        foreach (var member in type.GetMembers())
        {
            if (member is IEventSymbol { IsStatic: false, AddMethod.IsImplicitlyDeclared: true })
            {
                return new("." + member.Name, ((IEventSymbol)member).Type.InPlainMessage(), $"'{member.Name}' of '{type.InPlainMessage()}' is an event, which holds no data");
            }

            if (member is IFieldSymbol { IsStatic: false } field)
            {
                if (Reveal(field, type, revealing, compilation) is not { } found)
                {
                    return ObstacleOf(field, type);
                }

                members.Add(found);
            }
        }

        return null;
    }

    /// <summary>The name in the source: a captured parameter of a primary constructor is a field named <c>&lt;parameter&gt;P</c>.</summary>
    public static string NameInSource(IFieldSymbol field) => field switch
    {
        { AssociatedSymbol: { } associated } => associated.Name,
        _ when field.Name.StartsWith("<", StringComparison.Ordinal) => field.Name.Substring(1, field.Name.IndexOf('>') - 1),
        _ => field.Name,
    };

    private static Dictionary<string, IPropertySymbol> FindRevealing(INamedTypeSymbol type, Compilation compilation)
    {
        var found = new Dictionary<string, IPropertySymbol>(StringComparer.Ordinal);
        foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
        {
            if (PropertySyntax.FindRevealedName(property) is { } name && IsReadable(property, compilation) && !found.ContainsKey(name))
            {
                found.Add(name, property);
            }
        }

        return found;
    }

    private static StateMember? Reveal(IFieldSymbol field, INamedTypeSymbol type, Dictionary<string, IPropertySymbol> revealing, Compilation compilation)
    {
        if (field.AssociatedSymbol is IPropertySymbol own)
        {
            return IsReadable(own, compilation) && PropertySyntax.HasAutoGetter(own)
                ? OfProperty(own, field, type, PropertySyntax.HasAutoSetter(own) && Reach.Includes(own.SetMethod!, compilation))
                : null;
        }

        if (Reach.Includes(field, compilation))
        {
            return new()
            {
                Symbol = field,
                Type = field.Type,
                Owner = type,
                FieldName = field.Name,
                CanBeInitialized = !field.IsReadOnly,
                CanBeSet = !field.IsReadOnly,
                IsRequired = field.IsRequired,
                IsReadOnly = field.IsReadOnly,
            };
        }

        return revealing.TryGetValue(NameInSource(field), out var property) && ShowsAll(property, field, compilation)
            ? OfProperty(property, field, type, PropertySyntax.Stores(property, field.Name) && Reach.Includes(property.SetMethod!, compilation))
            : null;
    }

    private static StateMember OfProperty(IPropertySymbol property, IFieldSymbol field, INamedTypeSymbol type, bool isSettable) => new()
    {
        Symbol = property,
        Type = property.Type,
        Owner = type,
        FieldName = field.Name,
        CanBeInitialized = isSettable,
        CanBeSet = isSettable && !property.SetMethod!.IsInitOnly,
        IsRequired = property.IsRequired,
        IsReadOnly = field.IsReadOnly,
    };

    private static bool IsReadable(IPropertySymbol property, Compilation compilation)
        => property is { IsStatic: false, IsIndexer: false, GetMethod: { } getter, ExplicitInterfaceImplementations.IsEmpty: true }
            && Reach.Includes(getter, compilation);

    private static bool ShowsAll(IPropertySymbol property, IFieldSymbol field, Compilation compilation)
        => compilation.ClassifyConversion(field.Type, property.Type) is { IsIdentity: true } or { IsImplicit: true, IsReference: true };

    private static Obstacle ObstacleOf(IFieldSymbol field, INamedTypeSymbol type)
    {
        var name = NameInSource(field);
        return new(
            "." + name,
            field.Type.InPlainMessage(),
            $"nothing that generated code can reach shows all of '{name}' of '{type.InPlainMessage()}'");
    }
}
