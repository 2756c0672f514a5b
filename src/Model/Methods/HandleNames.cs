using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>What the memoized methods of one type call their handles.</summary>
internal static class HandleNames
{
    public const string Suffix = "Cache";

    private const string Async = "Async";

    /// <summary>The handle's name for each method: chosen, or made from the method's own.</summary>
    public static string[] For(IMethodSymbol[] methods, string?[] chosen, Func<string, bool> isTaken)
    {
        var unshortened = new HashSet<string>(methods.Select((method, index) => chosen[index] ?? method.Name + Suffix));
        return [.. methods.Select((method, index) => chosen[index] ?? NameOf(method))];

        // `Async` is dropped where that gets in nobody's way.
        string NameOf(IMethodSymbol method)
        {
            var name = method.Name;
            if (name.Length > Async.Length && name.EndsWith(Async, StringComparison.Ordinal))
            {
                var shortened = name.Substring(0, name.Length - Async.Length) + Suffix;
                if (!unshortened.Contains(shortened) && !isTaken(shortened))
                {
                    return shortened;
                }
            }

            return name + Suffix;
        }
    }
}
