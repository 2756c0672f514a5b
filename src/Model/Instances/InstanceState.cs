using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Memo.Model.Methods;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Instances;

/// <summary>
/// All state of a type's instances that the type and its base types declare: what results could depend on beside the arguments.
/// </summary>
/// <remarks>
/// The members of another assembly's type cannot be trusted to be all: the compiler does not import private fields, and reference
/// assemblies do not have them.
/// </remarks>
internal sealed class InstanceState
{
    // All methods of a type ask for the same; a symbol never changes, and the table lets go of it with its compilation.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, InstanceState> Known = new();

    private InstanceState(INamedTypeSymbol type)
    {
        var members = new List<StateMember>();
        foreach (var declaring in WithBases(type))
        {
            if (!SymbolEqualityComparer.Default.Equals(declaring.ContainingAssembly, type.ContainingAssembly))
            {
                HidingBase ??= declaring;
                continue;
            }

            var constructor = new PrimaryConstructor(declaring);
            members.AddRange(constructor.FindCaptured().Select(parameter => new StateMember(parameter, parameter.Type, KeyStatements.Of(parameter), true)));
            members.AddRange(declaring.GetMembers().Select(member => Read(member, constructor)).OfType<StateMember>());
        }

        Members = members;
    }

    /// <summary>The state, and what is said to be part of the key, of the type itself first.</summary>
    public IReadOnlyList<StateMember> Members { get; }

    /// <summary>A base type of another assembly, whose state cannot be seen; null if there is none.</summary>
    public INamedTypeSymbol? HidingBase { get; }

    /// <summary>Whether the user says of any member what it means for keys.</summary>
    public bool IsStated => Members.Any(member => member.Statement != KeyStatement.None);

    public static InstanceState Of(INamedTypeSymbol type) => Known.GetValue(type.OriginalDefinition, static definition => new(definition));

    private static IEnumerable<INamedTypeSymbol> WithBases(INamedTypeSymbol type)
    {
        if (type.TypeKind == TypeKind.Interface)
        {
            return type.AllInterfaces.Select(inherited => inherited.OriginalDefinition).Prepend(type);
        }

        var chain = new List<INamedTypeSymbol>();
        for (var current = type; current is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Error }; current = current.BaseType)
        {
            chain.Add(current);
        }

        return chain;
    }

    private static StateMember? Read(ISymbol member, PrimaryConstructor constructor)
    {
        if (GeneratedCode.Contains(member))
        {
            return null;
        }

        return member switch
        {
            IFieldSymbol { AssociatedSymbol: IPropertySymbol property, IsStatic: false } field
                => new(property, property.Type, KeyStatements.Of(property).Or(KeyStatements.Of(field)).Or(KeyStatements.Of(constructor.FindSource(property))), true),
            IFieldSymbol { AssociatedSymbol: null, IsStatic: false, IsImplicitlyDeclared: false } field
                => new(field, field.Type, KeyStatements.Of(field).Or(KeyStatements.Of(constructor.FindSource(field))), true),
            IEventSymbol { AddMethod.IsImplicitlyDeclared: true, IsStatic: false } @event
                => new(@event, @event.Type, KeyStatements.Of(@event), true),
            IPropertySymbol { IsAbstract: true, IsStatic: false } property
                => new(property, property.Type, KeyStatements.Of(property), true),
            IPropertySymbol or IFieldSymbol { IsImplicitlyDeclared: false } when KeyStatements.Of(member) == KeyStatement.Included && !IsAuto(member)
                => new(member, ((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type)!, KeyStatement.Included, false),
            _ => null,
        };
    }

    /// <summary>Whether the backing field speaks for the property.</summary>
    private static bool IsAuto(ISymbol member)
        => member is IPropertySymbol { IsStatic: false } property
            && property.ContainingType.GetMembers().OfType<IFieldSymbol>().Any(field => SymbolEqualityComparer.Default.Equals(field.AssociatedSymbol, property));
}
