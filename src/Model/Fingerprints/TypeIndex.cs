using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>Who derives from whom in one assembly, and what code outside can call without naming it.</summary>
internal sealed class TypeIndex
{
    private readonly IAssemblySymbol _assembly;
    private readonly Dictionary<INamedTypeSymbol, List<INamedTypeSymbol>> _derived = new(SymbolEqualityComparer.Default);

    public TypeIndex(IAssemblySymbol assembly)
    {
        _assembly = assembly;
        AddTypesOf(assembly.GlobalNamespace);
    }

    /// <summary>The types of the assembly that derive from a type or implement it, however remotely.</summary>
    public IReadOnlyList<INamedTypeSymbol> DerivedFrom(INamedTypeSymbol type) => _derived.TryGetValue(type, out var derived) ? derived : [];

    /// <summary>What a call of a member may run in its place.</summary>
    public IEnumerable<ISymbol> OverridesOf(ISymbol member)
    {
        if (!member.IsVirtual && !member.IsAbstract && !member.IsOverride)
        {
            return [];
        }

        return DerivedFrom(member.ContainingType)
            .SelectMany(type => member.ContainingType.TypeKind == TypeKind.Interface
                ? ImplementationsIn(type, member)
                : type.GetMembers(member.Name).Where(candidate => Overrides(candidate, member)));
    }

    /// <summary>Members of a type that stand in for members of other assemblies: code there may call them.</summary>
    public IEnumerable<ISymbol> CalledFromOutside(INamedTypeSymbol type)
    {
        foreach (var member in type.GetMembers())
        {
            if (member.IsOverride && !IsOurs(RootOf(member)) && member is not IMethodSymbol { MethodKind: MethodKind.Destructor })
            {
                yield return member;
            }
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            yield break;
        }

        foreach (var implementation in type.AllInterfaces
            .Where(face => !IsOurs(face))
            .SelectMany(face => face.GetMembers())
            .Select(type.FindImplementationForInterfaceMember))
        {
            if (implementation is not null && IsOurs(implementation))
            {
                yield return implementation;
            }
        }
    }

    private static IEnumerable<ISymbol> ImplementationsIn(INamedTypeSymbol type, ISymbol member) => type.AllInterfaces
        .Where(face => SymbolEqualityComparer.Default.Equals(face.OriginalDefinition, member.ContainingType))
        .SelectMany(face => face.GetMembers(member.Name))
        .Where(found => SymbolEqualityComparer.Default.Equals(found.OriginalDefinition, member))
        .Select(type.FindImplementationForInterfaceMember)
        .OfType<ISymbol>();

    private static bool Overrides(ISymbol candidate, ISymbol member)
    {
        for (var overridden = OverriddenBy(candidate); overridden is not null; overridden = OverriddenBy(overridden))
        {
            if (SymbolEqualityComparer.Default.Equals(overridden.OriginalDefinition, member))
            {
                return true;
            }
        }

        return false;
    }

    private static ISymbol RootOf(ISymbol member)
    {
        while (OverriddenBy(member) is { } overridden)
        {
            member = overridden;
        }

        return member;
    }

    private static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    private bool IsOurs(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _assembly);

    private void AddTypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (var type in container.GetTypeMembers())
        {
            for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
            {
                Add(ancestor, type);
            }

            foreach (var face in type.AllInterfaces)
            {
                Add(face, type);
            }

            AddTypesOf(type);
        }

        if (container is INamespaceSymbol @namespace)
        {
            foreach (var inner in @namespace.GetNamespaceMembers())
            {
                AddTypesOf(inner);
            }
        }
    }

    private void Add(INamedTypeSymbol ancestor, INamedTypeSymbol type)
    {
        if (!_derived.TryGetValue(ancestor.OriginalDefinition, out var derived))
        {
            _derived.Add(ancestor.OriginalDefinition, derived = []);
        }

        derived.Add(type);
    }
}
