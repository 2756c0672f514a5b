using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Instances;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>The types that a handle's members take for one method. The names of type parameters are the same in all methods of a handle.</summary>
internal sealed class HandleSignature
{
    private readonly string[] _key;
    private readonly string[] _all;
    private readonly string[] _warmed;

    private HandleSignature(string[] key, string[] all, string[] warmed)
    {
        _key = key;
        _all = all;
        _warmed = warmed;
    }

    public static HandleSignature Of(IMethodSymbol method, Compilation compilation)
    {
        var options = new MemoizeOptions(MemoizeOptions.Find(method)!);
        var instance = method.IsStatic ? [] : new[] { method.ContainingType.InIdentity() };
        var isNeeded = !method.IsStatic && KeyPlan.Of(method, options, string.Empty, compilation).NeedsInstance;
        return new(
            [.. isNeeded ? instance : [], .. TypesOf(ParameterRoles.KeyOf(method))],
            [.. instance, .. TypesOf(method.Parameters)],
            [.. instance, WarmedType(method)]);
    }

    /// <summary>A refresh takes all parameters, those outside the key too.</summary>
    public bool ClashesWith(HandleSignature other)
        => _key.SequenceEqual(other._key, StringComparer.Ordinal) || _all.SequenceEqual(other._all, StringComparer.Ordinal);

    /// <summary>Warming takes a sequence of all arguments but tokens, several of them as tuples.</summary>
    public bool WarmsLike(HandleSignature other) => _warmed.SequenceEqual(other._warmed, StringComparer.Ordinal);

    private static string WarmedType(IMethodSymbol method)
    {
        var roles = ParameterRoles.Of(method);
        var types = TypesOf(method.Parameters.Where(parameter => roles[parameter.Ordinal] != ParameterRole.Cancellation)).ToArray();
        return types.Length == 1 ? types[0] : $"System.ValueTuple<{string.Join(",", types)}>";
    }

    private static IEnumerable<string> TypesOf(IEnumerable<IParameterSymbol> parameters)
        => parameters.Select(parameter => parameter.Type.InIdentity());
}
