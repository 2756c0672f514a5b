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

    private HandleSignature(string[] key, string[] all)
    {
        _key = key;
        _all = all;
    }

    public static HandleSignature Of(IMethodSymbol method, Compilation compilation)
    {
        var options = new MemoizeOptions(MemoizeOptions.Find(method)!);
        var instance = method.IsStatic ? [] : new[] { method.ContainingType.InIdentity() };
        var isNeeded = !method.IsStatic && KeyPlan.Of(method, options, string.Empty, compilation).NeedsInstance;
        return new(
            [.. isNeeded ? instance : [], .. TypesOf(ParameterRoles.KeyOf(method))],
            [.. instance, .. TypesOf(method.Parameters)]);
    }

    /// <summary>A refresh takes all parameters, those outside the key too.</summary>
    public bool ClashesWith(HandleSignature other)
        => _key.SequenceEqual(other._key, StringComparer.Ordinal) || _all.SequenceEqual(other._all, StringComparer.Ordinal);

    private static IEnumerable<string> TypesOf(IEnumerable<IParameterSymbol> parameters)
        => parameters.Select(parameter => parameter.Type.InIdentity());
}
