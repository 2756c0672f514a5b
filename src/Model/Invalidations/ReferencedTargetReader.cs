using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Methods;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Invalidations;

/// <summary>Reads how a memoized method of a referenced assembly is made to forget: by the handle that was generated there.</summary>
internal static class ReferencedTargetReader
{
    private const string Invalidate = "Invalidate";

    public static TargetReading Read(IMethodSymbol target, KeySupply supply, PlanNames names)
    {
        if (target.IsGenericMethod)
        {
            return TargetReading.Blocked("it is a generic method of another assembly");
        }

        var key = ParameterRoles.KeyOf(target);
        foreach (var handle in HandlesOf(target).Where(handle => supply.Compilation.IsSymbolAccessibleWithin(handle.Member, supply.Method.ContainingType)))
        {
            foreach (var takesInstance in target.IsStatic ? new[] { false } : [false, true])
            {
                if (!handle.Type.GetMembers(Invalidate).OfType<IMethodSymbol>().Any(member => Takes(member, key, takesInstance ? target.ContainingType : null, supply.Compilation)))
                {
                    continue;
                }

                return KeyArguments.Find(key, target, takesInstance, supply, out var gap) is { } arguments
                    ? arguments.ThroughHandle($"{target.ContainingType.InCode()}.{Identifiers.EscapeType(handle.Member.Name)}{(handle.Member is IMethodSymbol ? "()" : string.Empty)}", mayThrow: true, names)
                    : TargetReading.Lacking(gap!);
            }
        }

        return TargetReading.Blocked($"'{target.ContainingAssembly.Name}' was built without a handle for it");
    }

    /// <summary>The whole name before the one without <c>Async</c>, which another method has where both are there.</summary>
    private static IEnumerable<(ISymbol Member, ITypeSymbol Type)> HandlesOf(IMethodSymbol target)
    {
        var chosen = new MemoizeOptions(MemoizeOptions.Find(target)!).Handle;
        string[] names = chosen is not null ? [chosen] : [.. HandleNames.Candidates(target.Name)];
        return names
            .SelectMany(name => target.ContainingType.GetMembers(name))
            .Where(GeneratedCode.Contains)
            .Select(member => (member, Type: TypeOf(member)!))
            .Where(handle => handle.Type is not null);
    }

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol { IsStatic: true } property => property.Type,
        IMethodSymbol { IsStatic: true, Arity: 0, Parameters.IsEmpty: true } method => method.ReturnType,
        _ => null,
    };

    private static bool Takes(IMethodSymbol member, IParameterSymbol[] key, INamedTypeSymbol? instance, Compilation compilation)
    {
        var wanted = key.Select(parameter => parameter.Type);
        var types = (instance is null ? wanted : wanted.Prepend(instance)).ToArray();
        return member.Parameters.Length == types.Length
            && member.Parameters.Zip(types, (parameter, type) => BodyMatch.IsSame(parameter.Type, type, compilation)).All(same => same);
    }
}
