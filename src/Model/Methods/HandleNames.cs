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

    /// <summary>The names that a method's handle may have where none is chosen: the one that is always free first.</summary>
    public static string[] Candidates(string method) => Shortened(method) is { } shortened ? [method + Suffix, shortened] : [method + Suffix];

    /// <summary>The handle's name for each method: chosen, or made from the method's own.</summary>
    public static string[] For(IMethodSymbol[] methods, string?[] chosen, Func<string, bool> isTaken)
    {
        var unshortened = new HashSet<string>(methods.Select((method, index) => chosen[index] ?? method.Name + Suffix));
        return [.. methods.Select((method, index) => chosen[index] ?? NameOf(method))];

        // `Async` is dropped where that gets in nobody's way.
        string NameOf(IMethodSymbol method)
            => Shortened(method.Name) is { } shortened && !unshortened.Contains(shortened) && !isTaken(shortened) ? shortened : method.Name + Suffix;
    }

    private static string? Shortened(string method)
        => method.Length > Async.Length && method.EndsWith(Async, StringComparison.Ordinal)
            ? method.Substring(0, method.Length - Async.Length) + Suffix
            : null;
}
