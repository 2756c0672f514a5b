using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Memo.Model.Shapes.Reading;

/// <summary>Chooses the constructor that a value is rebuilt with: the one with the fewest parameters that leaves nothing out.</summary>
internal sealed class RebuildingPlan(INamedTypeSymbol type, StateMember[] members, Compilation compilation)
{
    private readonly ConstructorBinding _binding = new(compilation);

    public Rebuilding Make()
    {
        Rebuilding? refused = null;
        foreach (var constructor in type.InstanceConstructors.Where(IsUsable).OrderBy(constructor => constructor.Parameters.Length))
        {
            if (Try(constructor) is { } rebuilding)
            {
                if (rebuilding.Obstacle is null)
                {
                    return rebuilding;
                }

                refused = rebuilding;
            }
        }

        return refused ?? Refusal(new(string.Empty, type.InPlainMessage(), $"'{type.InPlainMessage()}' has no constructor that takes its members and that generated code can call"));
    }

    private bool IsUsable(IMethodSymbol constructor)
        => Reach.Includes(constructor, compilation)
            && constructor.Parameters.All(parameter => parameter.RefKind is RefKind.None or RefKind.In)
            && !Constructors.IsCopying(constructor);

    /// <summary>What is possible with this constructor; null if it takes something that is no member.</summary>
    private Rebuilding? Try(IMethodSymbol constructor)
    {
        var taken = new List<int>();
        var isStored = new bool[members.Length];
        foreach (var parameter in constructor.Parameters)
        {
            var index = FindMember(parameter);
            if (index < 0 || taken.Contains(index))
            {
                return null;
            }

            taken.Add(index);
            isStored[index] = _binding.Stores(constructor, parameter, members[index]);
        }

        // Even what is set by name afterwards would be set to an object that the constructor may have changed.
        if (taken.Exists(index => !isStored[index] && ScalarTypes.KindOf(members[index].Type) is null) && !ConstructorEffects.AreNone(constructor, compilation))
        {
            var changed = members[taken.First(index => !isStored[index] && ScalarTypes.KindOf(members[index].Type) is null)];
            return Refusal(ObstacleOf(changed.Name, changed.Type));
        }

        var setsRequired = constructor.GetAttributes().Any(attribute
            => attribute.AttributeClass is { } found && found.Is("System.Diagnostics.CodeAnalysis", "SetsRequiredMembersAttribute"));

        // The code of another assembly's constructor is not to be seen: what can be set by name is set once more.
        var isForeign = constructor.DeclaringSyntaxReferences.IsEmpty && !constructor.IsImplicitlyDeclared;
        var initialized = members
            .Select((member, index) => member.CanBeInitialized && (!isStored[index] || isForeign || (member.IsRequired && !setsRequired)))
            .ToArray();
        var missing = Array.FindIndex(isStored.Zip(initialized, (stored, set) => stored || set).ToArray(), isSet => !isSet);
        var obstacle = missing >= 0
            ? ObstacleOf(members[missing].Name, members[missing].Type)
            : setsRequired ? null : FindUnsetRequired(initialized);
        return new([.. taken], initialized, obstacle);
    }

    /// <summary>The member that a parameter stands for: one of that very name before one that differs in the first letter's case.</summary>
    private int FindMember(IParameterSymbol parameter)
    {
        var sameName = Array.FindIndex(members, member => member.Name == parameter.Name && Fits(member));
        return sameName >= 0 ? sameName : Array.FindIndex(members, member => MemberNames.Match(parameter.Name, member.Name) && Fits(member));

        bool Fits(StateMember member) => compilation.ClassifyConversion(parameter.Type, member.Type).IsIdentity;
    }

    private Obstacle? FindUnsetRequired(bool[] initialized)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var unset = current.GetMembers().FirstOrDefault(member => IsRequired(member)
                && Array.FindIndex(members, own => SymbolEqualityComparer.Default.Equals(own.Symbol, member)) is var index
                && (index < 0 || !initialized[index]));
            if (unset is not null)
            {
                return ObstacleOf(unset.Name, (unset as IPropertySymbol)?.Type ?? ((IFieldSymbol)unset).Type);
            }
        }

        return null;
    }

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };

    private Obstacle ObstacleOf(string member, ITypeSymbol memberType)
        => new("." + member, memberType.InPlainMessage(), $"generated code can neither set '{member}' of '{type.InPlainMessage()}' nor pass it to a constructor that stores it as it is");

    private Rebuilding Refusal(Obstacle obstacle) => new([], new bool[members.Length], obstacle);
}
