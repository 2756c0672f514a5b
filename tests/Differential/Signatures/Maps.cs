using System.Collections.Frozen;
using System.Collections.Immutable;
using Memo.Differential.Tests.Values;

namespace Memo.Differential.Tests.Signatures;

/// <summary>Sets and dictionaries.</summary>
internal static partial class Maps
{
    public static IEnumerable<Signature> All =>
    [
        Signature.Of("TextSet", values => new HashSet<string>(values.Array(values.Name), values.Next(3) switch { 0 => StringComparer.OrdinalIgnoreCase, 1 => StringComparer.Ordinal, _ => null }), TextSet, TextSetCore),
        Signature.Of("Sorted", values => values.Maybe(() => new SortedSet<int>(values.Array(values.Int))), Sorted, SortedCore),
        Signature.Of("Counts", values => values.Array(values.Name).Distinct().ToDictionary(name => name, _ => values.Int()), Counts, CountsCore),
        Signature.Of("ReadOnlyMap", values => values.Maybe(() => values.Array(values.Int).Distinct().ToDictionary(number => number, _ => values.Text())), ReadOnlyMap, ReadOnlyMapCore),
        Signature.Of("ImmutableMap", values => values.Array(values.Guid).Distinct().ToImmutableDictionary(id => id, _ => values.Int()), ImmutableMap, ImmutableMapCore),
        Signature.Of("Frozen", values => values.Array(values.Name).ToFrozenSet(), Frozen, FrozenCore),
        Signature.Of("AnyOrder", values => values.Array(values.Int).ToHashSet(), AnyOrder, AnyOrderCore),
        Signature.Of("Pairs", values => values.Array(() => new KeyValuePair<string, double>(values.Name(), values.Double())), Pairs, PairsCore),
        Signature.Of("SortedMap", values => new SortedDictionary<int, List<int>>(values.Array(values.Int).Distinct().ToDictionary(number => number, _ => values.List(values.Int))), SortedMap, SortedMapCore),
    ];

    [Memoize]
    public static partial HashSet<string> TextSet(HashSet<string> a);

    private static HashSet<string> TextSetCore(HashSet<string> a) => new HashSet<string>(a.Append("end"), a.Comparer);

    [Memoize]
    public static partial SortedSet<int>? Sorted(SortedSet<int>? a);

    private static SortedSet<int>? SortedCore(SortedSet<int>? a) => a is null ? null : new SortedSet<int>(a) { 7 };

    [Memoize]
    public static partial Dictionary<string, int> Counts(Dictionary<string, int> a);

    private static Dictionary<string, int> CountsCore(Dictionary<string, int> a) => new Dictionary<string, int>(a.Reverse(), a.Comparer);

    [Memoize]
    public static partial IReadOnlyDictionary<int, string?>? ReadOnlyMap(IReadOnlyDictionary<int, string?>? a);

    private static IReadOnlyDictionary<int, string?>? ReadOnlyMapCore(IReadOnlyDictionary<int, string?>? a) => a?.ToDictionary(pair => pair.Key, pair => pair.Value);

    [Memoize]
    public static partial ImmutableDictionary<Guid, int> ImmutableMap(ImmutableDictionary<Guid, int> a);

    private static ImmutableDictionary<Guid, int> ImmutableMapCore(ImmutableDictionary<Guid, int> a) => a.SetItem(Guid.Empty, a.Count);

    [Memoize]
    public static partial FrozenSet<string> Frozen(FrozenSet<string> a);

    private static FrozenSet<string> FrozenCore(FrozenSet<string> a) => a.Append("end").ToFrozenSet();

    [Memoize]
    public static partial int AnyOrder([Unordered] HashSet<int> a);

    private static int AnyOrderCore(HashSet<int> a) => a.Sum(number => number % 1000);

    [Memoize]
    public static partial KeyValuePair<string, double>[] Pairs(KeyValuePair<string, double>[] a);

    private static KeyValuePair<string, double>[] PairsCore(KeyValuePair<string, double>[] a) => [.. a.Reverse()];

    [Memoize]
    public static partial SortedDictionary<int, List<int>> SortedMap(SortedDictionary<int, List<int>> a);

    private static SortedDictionary<int, List<int>> SortedMapCore(SortedDictionary<int, List<int>> a) => new SortedDictionary<int, List<int>>(a.ToDictionary(pair => pair.Key, pair => pair.Value.ToList()));
}
