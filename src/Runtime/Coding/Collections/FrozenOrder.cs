namespace Memo.Coding;

/// <summary>Whether a frozen collection enumerates its items in the order in which they were given to it.</summary>
internal static class FrozenOrder
{
    public static bool IsKept<T>(ReadOnlySpan<T> enumerated, T[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (!EqualityComparer<T>.Default.Equals(enumerated[i], given[i]))
            {
                return false;
            }
        }

        return true;
    }

    public static bool IsKept<TKey, TValue>(ReadOnlySpan<TKey> enumerated, KeyValuePair<TKey, TValue>[] given)
    {
        for (var i = 0; i < given.Length; i++)
        {
            if (!EqualityComparer<TKey>.Default.Equals(enumerated[i], given[i].Key))
            {
                return false;
            }
        }

        return true;
    }
}
