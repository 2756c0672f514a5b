using System.Collections;
using System.Collections.Immutable;
using System.Collections.ObjectModel;
using System.Reflection;

namespace Memo.Tests.Coding;

/// <summary>What makes two values the same, without any of the code under test.</summary>
internal static class Same
{
    private const BindingFlags Private = BindingFlags.Instance | BindingFlags.NonPublic;

    /// <summary>Sequences are the same if they are of one type and have the same elements in the same order.</summary>
    public static Func<TSequence, TSequence, bool> Sequence<TSequence, T>(Func<T, T, bool> areSame)
        where TSequence : IEnumerable<T>? => (left, right) =>
        {
            if (left is null || right is null)
            {
                return left is null && right is null;
            }

            return left.GetType() == right.GetType() && (left, right) switch
            {
                (ImmutableArray<T> one, ImmutableArray<T> other) => ImmutableArray(areSame)(one, other),
                (Collection<T> or ReadOnlyCollection<T>, _) => Sequence<IList<T>, T>(areSame)(Shown<T>(left), Shown<T>(right)),
                _ => Items(left, right, areSame),
            };
        };

    public static Func<ImmutableArray<T>, ImmutableArray<T>, bool> ImmutableArray<T>(Func<T, T, bool> areSame) => (left, right) =>
        left.IsDefault == right.IsDefault && (left.IsDefault || Items(left.AsSpan(), right.AsSpan(), areSame));

    public static Func<ReadOnlyMemory<T>, ReadOnlyMemory<T>, bool> Memory<T>(Func<T, T, bool> areSame) => (left, right) =>
        Items(left.Span, right.Span, areSame);

    public static Func<ArraySegment<T>, ArraySegment<T>, bool> Segment<T>(Func<T, T, bool> areSame) => (left, right) =>
        left.Offset == right.Offset && left.Count == right.Count && (left.Array is null) == (right.Array is null)
        && (left.Array is null || Items<T>(left.Array, right.Array, areSame));

    public static Func<TArray?, TArray?, bool> MultiArray<TArray, T>(Func<T, T, bool> areSame)
        where TArray : class => (left, right) =>
        {
            if (left is null || right is null)
            {
                return left is null && right is null;
            }

            var (one, other) = ((Array)(object)left, (Array)(object)right);
            return Enumerable.Range(0, one.Rank).All(dimension => one.GetLength(dimension) == other.GetLength(dimension))
                && Items(one.Cast<T>(), other.Cast<T>(), areSame);
        };

    public static Func<T?, T?, bool> Nullable<T>(Func<T, T, bool> areSame)
        where T : struct => (left, right) =>
            left.HasValue == right.HasValue && (!left.HasValue || areSame(left.GetValueOrDefault(), right.GetValueOrDefault()));

    public static bool Nodes(Node? left, Node? right) =>
        left is null || right is null
            ? left is null && right is null
            : left.Name == right.Name && Sequence<List<Node?>?, Node?>(Nodes)(left.Children, right.Children);

    // The list behind a collection that shows one.
    private static IList<T> Shown<T>(object collection)
    {
        var field = collection is Collection<T> ? typeof(Collection<T>).GetField("items", Private) : typeof(ReadOnlyCollection<T>).GetField("list", Private);
        return (IList<T>)field!.GetValue(collection)!;
    }

    private static bool Items<T>(ReadOnlySpan<T> left, ReadOnlySpan<T> right, Func<T, T, bool> areSame)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var i = 0; i < left.Length; i++)
        {
            if (!areSame(left[i], right[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Items<T>(IEnumerable<T> left, IEnumerable<T> right, Func<T, T, bool> areSame)
    {
        if (left is T[] leftArray && right is T[] rightArray)
        {
            return Items<T>(leftArray, rightArray, areSame);
        }

        if (left is ICollection { Count: var count } && right is ICollection other && count != other.Count)
        {
            return false;
        }

        using var others = right.GetEnumerator();
        foreach (var item in left)
        {
            if (!others.MoveNext() || !areSame(item, others.Current))
            {
                return false;
            }
        }

        return !others.MoveNext();
    }
}
