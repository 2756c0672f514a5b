using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes;

/// <summary>The framework's types that are as immutable as their type arguments.</summary>
internal static class KnownImmutableTypes
{
    private static readonly string[] Itself = [""];
    private static readonly string[] Elements = ["[]"];
    private static readonly string[] Pair = [".Key", ".Value"];
    private static readonly string[] Entries = ["[].Key", "[].Value"];

    /// <summary>How a path goes on from such a type to each of its type arguments; null for any other type.</summary>
    public static string[]? PathsToArguments(INamedTypeSymbol type) => type.Name switch
    {
        "Nullable" when type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T => Itself,
        "KeyValuePair" when type.Arity == 2 && type.IsIn("System.Collections.Generic") => Pair,
        "ImmutableArray" or "ImmutableList" or "ImmutableHashSet" or "ImmutableSortedSet" or "ImmutableStack" or "ImmutableQueue"
            when type.Arity == 1 && type.IsIn("System.Collections.Immutable") => Elements,
        "ImmutableDictionary" or "ImmutableSortedDictionary"
            when type.Arity == 2 && type.IsIn("System.Collections.Immutable") => Entries,
        "FrozenSet" when type.Arity == 1 && type.IsIn("System.Collections.Frozen") => Elements,
        "FrozenDictionary" when type.Arity == 2 && type.IsIn("System.Collections.Frozen") => Entries,
        _ => null,
    };
}
