using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Fingerprints;

/// <summary>Takes down what one part says and what it leads to.</summary>
internal sealed class PartRecorder(SourceProgram program)
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<CodePart> _reached = [];
    private readonly HashSet<ITypeSymbol> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<IAssemblySymbol> _assemblies = new(SymbolEqualityComparer.Default);

    public SourceProgram Program => program;

    public void Write(string text) => _text.Append(text).Append('\0');

    public void WriteId(ISymbol symbol) => Write(program.IdOf(symbol));

    public PartCode ToCode() => new(CodeHash.Of(_text.ToString()), [.. _reached], [.. _assemblies]);

    /// <summary>Follows a member, or does nothing where there is nothing to follow.</summary>
    public void Reach(ISymbol? symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { MethodKind: MethodKind.LocalFunction } local:
                ReachTypeArguments(local);
                break;
            case IMethodSymbol { MethodKind: MethodKind.AnonymousFunction or MethodKind.BuiltinOperator or MethodKind.FunctionPointerSignature }:
            case IFieldSymbol { ContainingType.IsTupleType: true }:
            case { ContainingType.IsAnonymousType: true }:
                break;
            case IMethodSymbol { ReducedFrom: { } extension } reduced:
                ReachTypeArguments(reduced);
                ReachMember(extension);
                break;
            case IMethodSymbol method:
                ReachTypeArguments(method);
                ReachMember(method.AssociatedSymbol ?? method.PartialDefinitionPart ?? method);
                break;
            case IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }:
                ReachType(symbol.ContainingType);
                break;
            case IFieldSymbol { IsConst: true } when !program.IsSource(symbol):
                break;
            case IFieldSymbol field:
                ReachMember(field.AssociatedSymbol ?? field);
                break;
            case IPropertySymbol property:
                ReachMember(property.PartialDefinitionPart ?? property);
                break;
            case IEventSymbol @event:
                ReachMember(@event.PartialDefinitionPart ?? @event);
                break;
            case ITypeSymbol type:
                ReachType(type);
                break;
        }
    }

    /// <summary>Follows what others can do with a value of a type, and of the types it is made of.</summary>
    public void ReachType(ITypeSymbol? type)
    {
        if (type is null or IErrorTypeSymbol || !_types.Add(type))
        {
            return;
        }

        switch (type)
        {
            case IArrayTypeSymbol array:
                ReachType(array.ElementType);
                break;
            case IPointerTypeSymbol pointer:
                ReachType(pointer.PointedAtType);
                break;
            case INamedTypeSymbol { IsAnonymousType: false } named:
                ReachArguments(named);
                if (program.IsSource(named))
                {
                    _reached.Add(new(named.OriginalDefinition, CodePartKind.Value));
                }
                else
                {
                    ReachAssembly(named);
                }

                break;
        }
    }

    /// <summary>Follows what reflection does with the values of a type, and of the types it is made of.</summary>
    public void ReachData(ITypeSymbol? type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                ReachData(array.ElementType);
                break;
            case INamedTypeSymbol { IsAnonymousType: false } named:
                foreach (var argument in named.TypeArguments)
                {
                    ReachData(argument);
                }

                if (program.IsSource(named) && named.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Interface)
                {
                    _reached.Add(new(named.OriginalDefinition, CodePartKind.Data));
                }

                break;
        }
    }

    public void ReachStatics(INamedTypeSymbol type) => _reached.Add(new(type.OriginalDefinition, CodePartKind.Statics));

    /// <summary>Follows the members of these names, for what the compiler calls by name and does not tell of.</summary>
    public void ReachNamed(ITypeSymbol? type, params string[] names)
    {
        for (var declaring = type; declaring is not null && program.IsSource(declaring); declaring = declaring.BaseType)
        {
            foreach (var member in names.SelectMany(name => declaring.GetMembers(name)))
            {
                Reach(member);
            }
        }
    }

    /// <summary>Follows all extension methods of a name, for what the compiler calls by name and does not tell of.</summary>
    public void ReachExtensions(string name)
    {
        foreach (var method in program.Compilation.GetSymbolsWithName(name, SymbolFilter.Member, program.CancellationToken))
        {
            if (method is IMethodSymbol { IsExtensionMethod: true })
            {
                Reach(method);
            }
        }
    }

    private void ReachMember(ISymbol member)
    {
        ReachArguments(member.ContainingType);
        if (program.IsSource(member))
        {
            _reached.Add(new(member.OriginalDefinition, CodePartKind.Member));
            return;
        }

        ReachAssembly(member);
        foreach (var standIn in program.StandInsFor(member.OriginalDefinition))
        {
            _reached.Add(new(standIn.OriginalDefinition, CodePartKind.Member));
        }
    }

    private void ReachTypeArguments(IMethodSymbol method)
    {
        ReachArguments(method.TypeParameters, method.TypeArguments);

        // What a method of the program's own does with its type parameters may end in reflection too.
        if (program.IsSource(method) || program.Reflects(method))
        {
            foreach (var argument in method.TypeArguments)
            {
                ReachData(argument);
            }
        }
    }

    private void ReachArguments(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.ContainingType)
        {
            ReachArguments(type.TypeParameters, type.TypeArguments);
        }
    }

    private void ReachArguments(ImmutableArray<ITypeParameterSymbol> parameters, ImmutableArray<ITypeSymbol> arguments)
    {
        ReachTypes(arguments);
        foreach (var (parameter, argument) in parameters.Zip(arguments, (parameter, argument) => (parameter, argument)))
        {
            if (parameter.HasConstructorConstraint && argument is INamedTypeSymbol created)
            {
                Reach(created.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty));
            }
        }
    }

    private void ReachTypes(IEnumerable<ITypeSymbol> types)
    {
        foreach (var type in types)
        {
            ReachType(type);
        }
    }

    private void ReachAssembly(ISymbol symbol)
    {
        if (symbol.ContainingAssembly is { } assembly && program.IsOutside(assembly))
        {
            _assemblies.Add(assembly);
        }
    }
}
