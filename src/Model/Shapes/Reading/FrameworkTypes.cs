using System;
using System.Collections.Generic;
using System.Linq;
using Memo.Model.Text;
using Microsoft.CodeAnalysis;

namespace Memo.Model.Shapes.Reading;

/// <summary>The framework's types that the run-time library has codecs for.</summary>
internal static class FrameworkTypes
{
    private const string Generic = "System.Collections.Generic";
    private const string Immutable = "System.Collections.Immutable";
    private const string ObjectModel = "System.Collections.ObjectModel";
    private const string Frozen = "System.Collections.Frozen";
    private const string Json = "System.Text.Json.Nodes";

    private static readonly string[] Elements = ["[]"];
    private static readonly string[] Entries = ["[].Key", "[].Value"];
    private static readonly string[] Pair = [".Key", ".Value"];

    private static readonly ILookup<string, (string Namespace, FrameworkType Type)> ByName = All().ToLookup(entry => entry.Type.Codec, StringComparer.Ordinal);

    /// <summary>What is known of the type; null if it is none of them.</summary>
    public static FrameworkType? Find(INamedTypeSymbol type)
    {
        if (type.ContainingType is not null)
        {
            return null;
        }

        foreach (var (@namespace, known) in ByName[type.Name])
        {
            if (known.Paths.Length == type.Arity && type.IsIn(@namespace))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>What is known of the types whose codec this member of <c>Codecs</c> gives.</summary>
    public static FrameworkType OfCodec(string codec) => ByName[codec].First().Type;

    private static IEnumerable<(string Namespace, FrameworkType Type)> All() =>
    [
        .. Sequences(Generic, Mutability.Mutable, "List", "Queue", "Stack", "LinkedList"),
        .. Sequences(ObjectModel, Mutability.Mutable, "Collection", "ReadOnlyCollection", "ObservableCollection"),
        .. Sequences("System", Mutability.Mutable, "Memory", "ReadOnlyMemory", "ArraySegment"),
        .. Sequences(Generic, Mutability.ByRunTimeType, "IEnumerable", "ICollection", "IList", "IReadOnlyCollection", "IReadOnlyList"),
        .. Sequences(Immutable, Mutability.Immutable, "ImmutableArray", "ImmutableList", "ImmutableQueue", "ImmutableStack"),
        .. Sequences(Immutable, Mutability.ByRunTimeType, "IImmutableList"),
        .. Sets(Generic, Mutability.Mutable, "HashSet", "SortedSet"),
        .. Sets(Generic, Mutability.ByRunTimeType, "ISet", "IReadOnlySet"),
        .. Sets(Immutable, Mutability.Immutable, "ImmutableHashSet", "ImmutableSortedSet"),
        .. Sets(Immutable, Mutability.ByRunTimeType, "IImmutableSet"),
        .. Sets(Frozen, Mutability.Immutable, "FrozenSet"),
        .. Maps(Generic, Mutability.Mutable, "Dictionary", "SortedDictionary", "SortedList", "OrderedDictionary"),
        .. Maps(Generic, Mutability.ByRunTimeType, "IDictionary", "IReadOnlyDictionary"),
        .. Maps(ObjectModel, Mutability.Mutable, "ReadOnlyDictionary"),
        .. Maps("System.Collections.Concurrent", Mutability.Mutable, "ConcurrentDictionary"),
        .. Maps(Immutable, Mutability.Immutable, "ImmutableDictionary", "ImmutableSortedDictionary"),
        .. Maps(Immutable, Mutability.ByRunTimeType, "IImmutableDictionary"),
        .. Maps(Frozen, Mutability.Immutable, "FrozenDictionary"),
        .. Of(Generic, Mutability.Immutable, Pair, false, "KeyValuePair"),
        .. Of("System.Collections", Mutability.Mutable, [], false, "BitArray"),
        .. Of("System.Text.Json", Mutability.Mutable, [], false, "JsonElement"),
        .. Of(Json, Mutability.Mutable, [], false, "JsonNode", "JsonObject", "JsonArray", "JsonValue"),
    ];

    private static IEnumerable<(string, FrameworkType)> Sequences(string @namespace, Mutability own, params string[] names)
        => Of(@namespace, own, Elements, false, names);

    private static IEnumerable<(string, FrameworkType)> Sets(string @namespace, Mutability own, params string[] names)
        => Of(@namespace, own, Elements, true, names);

    private static IEnumerable<(string, FrameworkType)> Maps(string @namespace, Mutability own, params string[] names)
        => Of(@namespace, own, Entries, true, names);

    private static IEnumerable<(string, FrameworkType)> Of(string @namespace, Mutability own, string[] paths, bool isUnorderable, params string[] names)
        => names.Select(name => (@namespace, new FrameworkType(name, own, paths, isUnorderable)));
}
