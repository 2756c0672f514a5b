using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Shapes;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>The arguments of one method that name a result of another.</summary>
internal sealed class KeyArguments
{
    private readonly IMethodSymbol _method;
    private readonly INamedTypeSymbol _type;
    private readonly (IParameterSymbol Wanted, IParameterSymbol Found)[] _parameters;
    private readonly bool _takesInstance;
    private readonly IParameterSymbol? _instance;

    private KeyArguments(IMethodSymbol method, INamedTypeSymbol type, (IParameterSymbol, IParameterSymbol)[] parameters, bool takesInstance, IParameterSymbol? instance)
    {
        _method = method;
        _type = type;
        _parameters = parameters;
        _takesInstance = takesInstance;
        _instance = instance;
    }

    /// <summary>Whether the instance is an argument, which may be null.</summary>
    public bool MayLackInstance => _instance is not null && _type.IsReferenceType;

    /// <summary>Finds the arguments; null where one is missing.</summary>
    /// <param name="key">The parameters of the other method that are part of its key.</param>
    /// <param name="target">The other method.</param>
    /// <param name="takesInstance">Whether no result can be named without the instance that the other method is called on.</param>
    /// <param name="supply">What there is.</param>
    /// <param name="gap">What is missing.</param>
    public static KeyArguments? Find(IParameterSymbol[] key, IMethodSymbol target, bool takesInstance, KeySupply supply, out Gap? gap)
    {
        var found = new List<(IParameterSymbol Wanted, IParameterSymbol Found)>();
        gap = null;
        foreach (var wanted in key)
        {
            if (supply.Find(wanted, out gap) is not { } parameter)
            {
                return null;
            }

            found.Add((wanted, parameter));
        }

        var needsParameter = takesInstance && !supply.IsOnInstanceOf(target.ContainingType);
        var instance = needsParameter ? supply.FindInstance(target.ContainingType, [.. found.Select(pair => pair.Found)], out gap) : null;
        return gap is null ? new(supply.Method, target.ContainingType, [.. found], takesInstance, instance) : null;
    }

    public IParameterSymbol ParameterOf(KeyPart part) => _parameters.First(pair => pair.Wanted.Name == part.Name).Found;

    /// <summary>How code reads a part of the key before the body runs.</summary>
    public string Before(KeyPart part)
    {
        var (wanted, found) = _parameters.First(pair => pair.Wanted.Name == part.Name);
        return Pass(Identifiers.Escape(found.Name), wanted, found);
    }

    /// <summary>How code reads the instance when the body has ended; null where no instance is needed.</summary>
    public string? InstanceAfter(PlanNames names) => !_takesInstance ? null : _instance is null ? names.ThisAfter() : names.After(_instance);

    /// <summary>Forgets through the handle when the body has ended, which a span that a task leaves behind does not outlive.</summary>
    public TargetReading ThroughHandle(string handle, bool mayThrow, PlanNames names)
    {
        if (CompletionRules.FlowOf(_method) == CompletionFlow.HandedOver && _parameters.FirstOrDefault(pair => StackTypes.IsRefStruct(pair.Found.Type)) is { Found: { } span })
        {
            return TargetReading.Blocked($"'{span.Name}', which is part of its key, is gone when '{_method.Name}' has returned its task");
        }

        var instance = InstanceAfter(names);
        var arguments = _parameters.Select(pair => Pass(names.After(pair.Found), pair.Wanted, pair.Found));
        return TargetReading.Of(new HandleInvalidation(
            handle,
            [.. instance is null ? arguments : arguments.Prepend(instance)],
            MayLackInstance ? instance : null,
            mayThrow));
    }

    private static string Pass(string expression, IParameterSymbol wanted, IParameterSymbol found)
    {
        var cast = found.Type.TypeKind == TypeKind.Dynamic ? $"({ParameterReader.CarriedType(found.Type)})" : string.Empty;
        return cast + expression + (Nullability.Fits(found.Type, wanted.Type) ? string.Empty : "!");
    }
}
