using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Which classes of a compilation are derived directly from which.</summary>
internal sealed class DerivedTypes(Compilation compilation)
{
    private readonly Lazy<ILookup<INamedTypeSymbol, INamedTypeSymbol>> _byBase = new(() => TypesIn(compilation.Assembly.GlobalNamespace)
        .Where(type => type is { TypeKind: TypeKind.Class, BaseType.SpecialType: not SpecialType.System_Object })
        .ToLookup(type => type.BaseType!.OriginalDefinition, (IEqualityComparer<INamedTypeSymbol>)SymbolEqualityComparer.Default));

    /// <summary>The classes derived from this very type, with its type arguments.</summary>
    public IEnumerable<INamedTypeSymbol> Of(INamedTypeSymbol type)
        => IsOwn(type)
            ? _byBase.Value[type.OriginalDefinition].Select(derived => Close(derived, type)).OfType<INamedTypeSymbol>()
            : type.GetTypeMembers().Where(nested => SymbolEqualityComparer.Default.Equals(nested.BaseType, type));

    /// <summary>Whether there are no others: none with type arguments of its own, none in another assembly.</summary>
    public bool AreAllKnown(INamedTypeSymbol type)
        => IsOwn(type)
            && (type.InstanceConstructors.All(constructor => constructor.DeclaredAccessibility == Accessibility.Private || Constructors.IsCopying(constructor)) || !HasFriends)
            && _byBase.Value[type.OriginalDefinition].All(derived => OuterTypes.Of(derived).All(outer => outer.Arity == 0) || Close(derived, type) is not null);

    private bool HasFriends => compilation.Assembly.GetAttributes().Any(attribute
        => attribute.AttributeClass is { } found && found.Is("System.Runtime.CompilerServices", "InternalsVisibleToAttribute"));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) => container.GetMembers().SelectMany(member => member switch
    {
        INamespaceSymbol @namespace => TypesIn(@namespace),
        INamedTypeSymbol type => TypesIn(type).Prepend(type),
        _ => [],
    });

    /// <summary>The derived type with the type arguments that its base type gives away; null if it is derived from another one.</summary>
    private static INamedTypeSymbol? Close(INamedTypeSymbol derived, INamedTypeSymbol type)
    {
        var found = new Dictionary<ITypeParameterSymbol, ITypeSymbol>(SymbolEqualityComparer.Default);
        if (!Unify(derived.BaseType!, type, found))
        {
            return null;
        }

        INamedTypeSymbol? closed = null;
        foreach (var definition in OuterTypes.Of(derived).Reverse())
        {
            if (definition.TypeParameters.Any(parameter => !found.ContainsKey(parameter)))
            {
                return null;
            }

            var open = closed is null ? definition : closed.GetTypeMembers(definition.Name, definition.Arity).First();
            closed = definition.Arity == 0 ? open : open.Construct([.. definition.TypeParameters.Select(parameter => found[parameter])]);
        }

        return closed;
    }

    private static bool Unify(ITypeSymbol open, ITypeSymbol closed, Dictionary<ITypeParameterSymbol, ITypeSymbol> found) => (open, closed) switch
    {
        (ITypeParameterSymbol parameter, _) => found.TryGetValue(parameter, out var known)
            ? SymbolEqualityComparer.Default.Equals(known, closed)
            : Learn(found, parameter, closed),
        (IArrayTypeSymbol one, IArrayTypeSymbol other) => one.Rank == other.Rank && Unify(one.ElementType, other.ElementType, found),
        (INamedTypeSymbol one, INamedTypeSymbol other) => SymbolEqualityComparer.Default.Equals(one.OriginalDefinition, other.OriginalDefinition)
            && one.TypeArguments.Zip(other.TypeArguments, (a, b) => Unify(a, b, found)).All(fits => fits)
            && (one.ContainingType is null || other.ContainingType is null || Unify(one.ContainingType, other.ContainingType, found)),
        _ => SymbolEqualityComparer.Default.Equals(open, closed),
    };

    private static bool Learn(Dictionary<ITypeParameterSymbol, ITypeSymbol> found, ITypeParameterSymbol parameter, ITypeSymbol type)
    {
        found.Add(parameter, type);
        return true;
    }

    private bool IsOwn(INamedTypeSymbol type) => SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly);
}
