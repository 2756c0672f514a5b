using Microsoft.CodeAnalysis;

namespace Memo.Model.Methods;

/// <summary>The methods of one type that share a handle, with the names that are kept for them.</summary>
internal sealed record HandleGroup
{
    /// <summary>The handle's name, which need not be free.</summary>
    public required string Name { get; init; }

    public required string TypeName { get; init; }

    /// <summary>What else has the handle's name; null if it is free.</summary>
    public required string? TakenBy { get; init; }

    /// <summary>With how many type parameters a base type has such a handle, which this one stands for from here on.</summary>
    public required int[] HidingArities { get; init; }

    /// <summary>The methods, in ordinal order of their signatures.</summary>
    public required IMethodSymbol[] Methods { get; init; }

    /// <summary>The class behind each of the methods.</summary>
    public required string[] MemoClasses { get; init; }

    public string MemoClassOf(IMethodSymbol method) => MemoClasses[System.Array.IndexOf(Methods, method)];

    /// <summary>The name without the ending that all handles have.</summary>
    public string Stem => StemOf(Name);

    public static string StemOf(string handle)
        => handle.Length > HandleNames.Suffix.Length && handle.EndsWith(HandleNames.Suffix, System.StringComparison.Ordinal)
            ? handle.Substring(0, handle.Length - HandleNames.Suffix.Length)
            : handle;
}
