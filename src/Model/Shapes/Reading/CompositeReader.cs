using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>Finds the state of a class or struct.</summary>
internal sealed class CompositeReader(INamedTypeSymbol type, Compilation compilation)
{
    /// <summary>The state; null if not all of it can be seen, for the reason given.</summary>
    public CompositeState? Read(out Obstacle? obstacle)
    {
        obstacle = null;
        if (PlainTypes.Find(type, compilation) is { } plain)
        {
            return plain;
        }

        obstacle = FindObstacle(type);
        if (obstacle is not null)
        {
            return null;
        }

        var chain = ChainOf(type);
        var members = new List<StateMember>();
        foreach (var current in Enumerable.Reverse(chain))
        {
            obstacle = FindObstacle(current)
                ?? (IsOwn(current) ? SourceState.Read(current, compilation, members) : MetadataState.Read(current, compilation, members));
            if (obstacle is not null)
            {
                return null;
            }
        }

        obstacle = members.Select(member => FindHiding(member, chain)).FirstOrDefault(found => found is not null);
        if (obstacle is not null)
        {
            return null;
        }

        StateMember[] state = [.. members];
        return new(
            state,
            [.. chain.Select(current => FieldsOf(current, state))],
            new RebuildingPlan(type, state, compilation).Make(),
            type.IsReferenceType && (state.Any(member => !member.IsReadOnly) || !chain.All(IsOwn)));
    }

    private static INamedTypeSymbol[] ChainOf(INamedTypeSymbol type)
    {
        var chain = new List<INamedTypeSymbol> { type };
        for (var current = type.BaseType; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            chain.Add(current);
        }

        return [.. chain];
    }

    private static DeclaredFields FieldsOf(INamedTypeSymbol declaring, StateMember[] members) => new(
        declaring.InPlainCode(),
        [.. members.Where(member => SymbolEqualityComparer.Default.Equals(member.Owner, declaring)).Select(member => member.FieldName)]);

    private Obstacle? FindObstacle(INamedTypeSymbol current)
    {
        if (current.TypeKind == TypeKind.Error)
        {
            return new(string.Empty, type.InPlainMessage(), $"there is no type '{current.InPlainMessage()}'");
        }

        if (!IsOwn(current) && Frameworks.Include(current) && !HasPublicFieldsOnly(current))
        {
            return new(string.Empty, type.InPlainMessage(), SymbolEqualityComparer.Default.Equals(current, type)
                ? $"nothing is known of the data that '{type.InPlainMessage()}' holds"
                : $"the private state of '{current.InPlainMessage()}' cannot be seen from here");
        }

        return current.GetAttributes().Any(attribute => attribute.AttributeClass is { } found && found.Is("System.Runtime.CompilerServices", "InlineArrayAttribute"))
            ? new(string.Empty, type.InPlainMessage(), $"'{type.InPlainMessage()}' is an inline array, of which only the first element has a name")
            : null;
    }

    private static bool HasPublicFieldsOnly(INamedTypeSymbol current)
        => current.IsValueType && current.GetMembers().OfType<IFieldSymbol>().All(field => field.IsStatic || field.DeclaredAccessibility == Accessibility.Public);

    private Obstacle? FindHiding(StateMember member, INamedTypeSymbol[] chain)
    {
        var hiding = chain
            .TakeWhile(current => !SymbolEqualityComparer.Default.Equals(current, member.Owner))
            .FirstOrDefault(current => !current.GetMembers(member.Name).IsEmpty);
        return hiding is null
            ? null
            : new("." + member.Name, member.Type.InPlainMessage(), $"'{member.Name}' of '{member.Owner.InPlainMessage()}' is hidden by that of '{hiding.InPlainMessage()}'");
    }

    private bool IsOwn(INamedTypeSymbol current) => SymbolEqualityComparer.Default.Equals(current.ContainingAssembly, compilation.Assembly);
}
