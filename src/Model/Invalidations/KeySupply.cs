using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>What a method has for the keys of others: its parameters, by name and type, and its instance.</summary>
internal sealed class KeySupply(IMethodSymbol method, Compilation compilation)
{
    /// <summary>The method that has it.</summary>
    public IMethodSymbol Method => method;

    public Compilation Compilation => compilation;

    /// <summary>The parameter that stands for another method's.</summary>
    public IParameterSymbol? Find(IParameterSymbol wanted, out Gap? gap)
    {
        var found = method.Parameters.FirstOrDefault(parameter => parameter.Name == wanted.Name);
        var reason = found switch
        {
            null => $"it has no parameter '{wanted.Name}', which is part of the key",
            { RefKind: RefKind.Out } => $"its parameter '{wanted.Name}' is 'out' and has no value before the body has run",
            _ when !BodyMatch.IsSame(found.Type, wanted.Type, compilation) => $"its parameter '{wanted.Name}' is '{found.Type.InPlainMessage()}' instead of '{wanted.Type.InPlainMessage()}'",
            _ => null,
        };
        gap = reason is null ? null : new(reason, $"{wanted.Type.InMessage()} {Identifiers.Escape(wanted.Name)}");
        return reason is null ? found : null;
    }

    /// <summary>The other method with the type parameters of this one that have the same names, and so the same types in mind.</summary>
    public IMethodSymbol? Construct(IMethodSymbol target, out string? obstacle)
    {
        obstacle = null;
        if (!target.IsGenericMethod)
        {
            return target;
        }

        var arguments = target.TypeParameters.Select(parameter => method.TypeParameters.FirstOrDefault(own => own.Name == parameter.Name && IsSame(own, parameter))).ToArray();
        var missing = Array.FindIndex(arguments, argument => argument is null);
        if (missing < 0)
        {
            return target.Construct([.. arguments!]);
        }

        obstacle = $"'{method.Name}' has no type parameter '{target.TypeParameters[missing].Name}' with its constraints";
        return null;
    }

    /// <summary>Whether the instance of the method is one of the type.</summary>
    public bool IsOnInstanceOf(INamedTypeSymbol type)
        => !method.IsStatic && compilation.ClassifyCommonConversion(method.ContainingType, type) is { Exists: true, IsImplicit: true, IsUserDefined: false };

    /// <summary>The parameter that stands for the instance which another method is called on.</summary>
    /// <param name="type">The type of the instance.</param>
    /// <param name="others">The parameters that stand for that method's own.</param>
    /// <param name="gap">What is missing; null if there is such a parameter.</param>
    public IParameterSymbol? FindInstance(INamedTypeSymbol type, IReadOnlyCollection<IParameterSymbol> others, out Gap? gap)
    {
        const string preferred = "instance";
        var candidates = method.Parameters
            .Where(parameter => parameter.RefKind != RefKind.Out && BodyMatch.IsSame(parameter.Type, type, compilation) && !others.Contains(parameter, SymbolEqualityComparer.Default))
            .ToArray();
        var found = candidates.Length == 1 ? candidates[0] : candidates.FirstOrDefault(parameter => string.Equals(parameter.Name, preferred, StringComparison.Ordinal));
        var count = candidates.Length == 0 ? "no parameter" : "several parameters";
        gap = found is null
            ? new($"it has {count} of type '{type.InMessage()}', the instance of which is part of the key", $"{type.InMessage()} {preferred}")
            : null;
        return found;
    }

    private static bool IsSame(ITypeParameterSymbol own, ITypeParameterSymbol its)
        => SignatureReader.Constraints(own).SequenceEqual(SignatureReader.Constraints(its), StringComparer.Ordinal);
}
