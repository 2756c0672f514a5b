using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>
/// Divides the memoized methods of one type into groups, one a handle, and chooses the names of what is generated so that
/// none of them stands in the way of another, nor of what the user has written.
/// </summary>
internal sealed class HandlePlan
{
    // All methods of a type ask for the same plan; a symbol never changes, and the table lets go of it with its compilation.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, HandlePlan> Plans = new();

    private readonly Dictionary<IMethodSymbol, HandleGroup> _groups = new(SymbolEqualityComparer.Default);

    private HandlePlan(INamedTypeSymbol type, Compilation compilation)
    {
        var methods = MemoizedMethods(type);
        var scope = new NameScope(type, compilation);
        var names = HandleNames.For(methods, [.. methods.Select(ChosenName)], name => scope.FindOwner(name) is not null);
        var free = new FreeNames([.. scope.AllNames(), .. names, .. methods.SelectMany(method => method.Parameters).Select(parameter => parameter.Name)]);
        foreach (var group in methods.Zip(names, (method, name) => (method, name)).GroupBy(pair => pair.name, pair => pair.method).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var members = group.ToArray();
            var plan = new HandleGroup
            {
                Name = group.Key,
                TypeName = free.Take(group.Key + "Handle"),
                TakenBy = scope.FindOwner(group.Key),
                HidingArities = [.. members.Select(method => method.Arity).Distinct().Where(arity => scope.InheritsHandle(group.Key, arity))],
                Methods = members,
                MemoClasses = [.. members.Select(_ => free.Take(HandleGroup.StemOf(group.Key) + "Memo"))],
            };
            foreach (var method in members)
            {
                _groups.Add(method, plan);
            }
        }
    }

    public IEnumerable<HandleGroup> Groups => _groups.Values.Distinct();

    public static HandlePlan Of(INamedTypeSymbol type, Compilation compilation)
        => Plans.GetValue(type.OriginalDefinition, definition => new(definition, compilation));

    /// <summary>The group of a method; null for one that repeats the signature of another.</summary>
    public HandleGroup? GroupOf(IMethodSymbol method) => _groups.TryGetValue(method, out var group) ? group : null;

    private static IMethodSymbol[] MemoizedMethods(INamedTypeSymbol type)
        => [.. type.GetMembers()
            .OfType<IMethodSymbol>()
            .Where(method => method.IsPartialDefinition && MemoizeOptions.Find(method) is not null)
            .GroupBy(method => $"{method.Name}`{method.Arity}", StringComparer.Ordinal)
            .OrderBy(overloads => overloads.Key, StringComparer.Ordinal)
            .SelectMany(overloads => InOrder([.. overloads]))];

    /// <summary>Each signature once. Parameters are written out only where they tell one method from another.</summary>
    private static IMethodSymbol[] InOrder(IMethodSymbol[] overloads)
        => overloads.Length == 1
            ? overloads
            : [.. overloads
                .GroupBy(IdentityReader.ParameterList, StringComparer.Ordinal)
                .OrderBy(same => same.Key, StringComparer.Ordinal)
                .Select(same => same.First())];

    private static string? ChosenName(IMethodSymbol method)
        => MemoizeOptions.Find(method) is { } attribute ? new MemoizeOptions(attribute).Handle : null;
}
