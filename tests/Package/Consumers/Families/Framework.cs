using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using Memo;

namespace Families;

/// <summary>The framework's types, as arguments and as results.</summary>
public static partial class Framework
{
    [Memoize]
    public static partial int[] Sorted(ReadOnlySpan<int> numbers);

    private static int[] SortedCore(ReadOnlySpan<int> numbers)
    {
        var sorted = numbers.ToArray();
        Array.Sort(sorted);
        return sorted;
    }

    [Memoize]
    public static partial long[,] Transposed(long[,] matrix);

    private static long[,] TransposedCore(long[,] matrix)
    {
        var transposed = new long[matrix.GetLength(1), matrix.GetLength(0)];
        for (var row = 0; row < matrix.GetLength(0); row++)
        {
            for (var column = 0; column < matrix.GetLength(1); column++)
            {
                transposed[column, row] = matrix[row, column];
            }
        }

        return transposed;
    }

    [Memoize]
    public static partial (Queue<char> Queue, Stack<char> Stack, LinkedList<char> Linked, ReadOnlyMemory<char> Memory) Letters(string word, Collection<string> others);

    private static (Queue<char> Queue, Stack<char> Stack, LinkedList<char> Linked, ReadOnlyMemory<char> Memory) LettersCore(string word, Collection<string> others) =>
        (new Queue<char>(word), new Stack<char>(word), new LinkedList<char>(others.SelectMany(other => other)), word.AsMemory(1));

    [Memoize]
    public static partial (ImmutableArray<int> Array, ImmutableList<int> List, ImmutableHashSet<int> Set, ImmutableSortedDictionary<int, string> Map) Immutable(ImmutableArray<int> numbers);

    private static (ImmutableArray<int> Array, ImmutableList<int> List, ImmutableHashSet<int> Set, ImmutableSortedDictionary<int, string> Map) ImmutableCore(ImmutableArray<int> numbers) =>
        (numbers.Add(0), [.. numbers], [.. numbers], numbers.ToImmutableSortedDictionary(number => number, number => $"n{number}"));

    [Memoize]
    public static partial (FrozenSet<string> Set, FrozenDictionary<string, int> Map) Frozen(FrozenSet<string> words);

    private static (FrozenSet<string> Set, FrozenDictionary<string, int> Map) FrozenCore(FrozenSet<string> words) =>
        (words, words.ToFrozenDictionary(word => word, word => word.Length, StringComparer.Ordinal));

    [Memoize]
    public static partial HashSet<string> Union([Unordered] ISet<string> first, SortedSet<string> second);

    private static HashSet<string> UnionCore(ISet<string> first, SortedSet<string> second) =>
        new(first.Concat(second), StringComparer.OrdinalIgnoreCase);

    [Memoize]
    public static partial ReadOnlyDictionary<string, ReadOnlyCollection<int>> Positions(ReadOnlyCollection<string> words, IReadOnlyDictionary<string, int> start);

    private static ReadOnlyDictionary<string, ReadOnlyCollection<int>> PositionsCore(ReadOnlyCollection<string> words, IReadOnlyDictionary<string, int> start) =>
        new(words.Index().GroupBy(word => word.Item, word => word.Index + start.GetValueOrDefault(word.Item))
            .ToDictionary(word => word.Key, word => new ReadOnlyCollection<int>([.. word]), StringComparer.Ordinal));

    [Memoize]
    public static partial SortedList<string, KeyValuePair<int, TimeSpan>> Times(OrderedDictionary<string, int> minutes);

    private static SortedList<string, KeyValuePair<int, TimeSpan>> TimesCore(OrderedDictionary<string, int> minutes) =>
        new(minutes.ToDictionary(one => one.Key, one => KeyValuePair.Create(one.Value, TimeSpan.FromMinutes(one.Value))), StringComparer.Ordinal);

    [Memoize(Results = ResultHandling.Buffer)]
    public static partial IEnumerable<int> Ones(BitArray bits);

    private static IEnumerable<int> OnesCore(BitArray bits)
    {
        for (var index = 0; index < bits.Count; index++)
        {
            if (bits[index])
            {
                yield return index;
            }
        }
    }

    [Memoize(Results = ResultHandling.Buffer)]
    public static partial IAsyncEnumerable<int> Countdown(int number);

    private static async IAsyncEnumerable<int> CountdownCore(int number)
    {
        while (number > 0)
        {
            await Task.Yield();
            yield return number--;
        }
    }

    [Memoize]
    public static partial JsonObject Wrapped(JsonElement element, JsonNode? node);

    private static JsonObject WrappedCore(JsonElement element, JsonNode? node) =>
        new() { ["kind"] = element.ValueKind.ToString(), ["node"] = node?.DeepClone() };
}
