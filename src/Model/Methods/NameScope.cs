using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>What already has a name inside a type. What Memo has generated does not count.</summary>
internal sealed class NameScope(INamedTypeSymbol type, Compilation compilation)
{
    /// <summary>What has the name, as a message says it; null if it is free.</summary>
    public string? FindOwner(string name)
    {
        if (type.GetMembers(name).FirstOrDefault(IsWritten) is { } own)
        {
            return Describe(own);
        }

        if (type.Name == name)
        {
            return $"the type '{name}' itself";
        }

        return TypeParameters().Any(parameter => parameter.Name == name)
            ? $"the type parameter '{name}'"
            : InheritedMembers(name).FirstOrDefault(IsWritten) is { } inherited ? Describe(inherited) : null;
    }

    /// <summary>Whether a handle with so many type parameters hides one of a base type. Others of the same name do not stand in its way.</summary>
    public bool InheritsHandle(string name, int arity)
        => InheritedMembers(name).Any(member => !IsWritten(member) && ArityOf(member) == arity)
            || BaseTypes().Any(baseType => IsInSource(baseType) && HandlePlan.Of(baseType, compilation).Groups.Any(group
                => group.Name == name
                    && group.Methods.Any(method => method.Arity == arity && compilation.IsSymbolAccessibleWithin(method, type))));

    public IEnumerable<string> AllNames()
        => BaseTypes().Prepend(type).SelectMany(each => each.GetMembers()).Where(IsWritten)
            .Concat(TypeParameters())
            .Select(symbol => symbol.Name)
            .Append(type.Name)
            .Concat(OuterTypes.Of(type.ContainingType).Where(IsBaseType).SelectMany(outer => HandlePlan.Of(outer, compilation).Groups).SelectMany(group => group.MemoClasses));

    /// <summary>A method with a generated part is the user's all the same; one that is generated as a whole is a handle.</summary>
    private static bool IsWritten(ISymbol symbol)
        => symbol is IMethodSymbol { IsPartialDefinition: true } or IMethodSymbol { PartialDefinitionPart: not null } || !GeneratedCode.Contains(symbol);

    private static int ArityOf(ISymbol member) => member is IMethodSymbol method ? method.Arity : 0;

    private static bool IsInSource(INamedTypeSymbol symbol) => !symbol.DeclaringSyntaxReferences.IsEmpty;

    private static string Describe(ISymbol symbol)
        => $"'{symbol.ContainingType.InMessage()}.{symbol.Name}'";

    private IEnumerable<ISymbol> InheritedMembers(string name)
        => BaseTypes().SelectMany(baseType => baseType.GetMembers(name)).Where(member => compilation.IsSymbolAccessibleWithin(member, type));

    private IEnumerable<ITypeParameterSymbol> TypeParameters()
        => OuterTypes.Of(type).SelectMany(outer => outer.TypeParameters);

    private bool IsBaseType(INamedTypeSymbol outer)
        => BaseTypes().Any(baseType => SymbolEqualityComparer.Default.Equals(baseType.OriginalDefinition, outer.OriginalDefinition));

    private IEnumerable<INamedTypeSymbol> BaseTypes()
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.AllInterfaces;
        }

        var chain = new List<INamedTypeSymbol>();
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            chain.Add(current);
        }

        return chain;
    }
}
