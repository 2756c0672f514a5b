using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>Finds the memoized methods that an <c>[Invalidates]</c> names.</summary>
internal static class MemoizedTargets
{
    /// <summary>All overloads, those of the type itself before those of its base types.</summary>
    /// <param name="options">What the attribute says.</param>
    /// <param name="supply">What the method has that bears the attribute.</param>
    /// <param name="obstacle">Why there is none, as a clause about the method to forget; null if there is one.</param>
    public static IMethodSymbol[] Find(InvalidatesOptions options, KeySupply supply, out string? obstacle)
    {
        var type = options.NamesType ? options.Type : supply.Method.ContainingType;
        if (type is null or { IsUnboundGenericType: true })
        {
            obstacle = type is null ? "the type named with it has no methods" : $"the type arguments of '{type.InMessage()}' are not stated";
            return [];
        }

        var named = WithBases(type).Select(each => each.GetMembers(options.Method).OfType<IMethodSymbol>().ToArray()).Where(members => members.Length > 0).ToArray();
        var memoized = named.Select(members => members.Where(IsMemoized).ToArray()).FirstOrDefault(members => members.Length > 0) ?? [];
        var accessible = memoized.Where(target => supply.Compilation.IsSymbolAccessibleWithin(target, supply.Method.ContainingType)).ToArray();
        obstacle = (named, memoized, accessible) switch
        {
            ([], _, _) => $"'{type.InMessage()}' has no such method",
            (_, [], _) => "it is not memoized",
            (_, _, []) => $"'{supply.Method.ContainingType.InMessage()}' has no access to it",
            _ => null,
        };
        return accessible;
    }

    private static bool IsMemoized(IMethodSymbol method)
        => method.MethodKind == MethodKind.Ordinary && MemoizeOptions.Find(method.OriginalDefinition) is not null;

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var inherited in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : [])
        {
            yield return inherited;
        }
    }
}
