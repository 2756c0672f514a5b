using System.Collections;

namespace Memo.Tests.Coding;

/// <summary>A list that must not be looked into.</summary>
internal sealed class HostileList<T> : IList<T>, IReadOnlyList<T>
{
    public int Looks { get; private set; }

    public int Count => Look<int>();

    public bool IsReadOnly => Look<bool>();

    public T this[int index]
    {
        get => Look<T>();
        set => Look<T>();
    }

    public IEnumerator<T> GetEnumerator() => Look<IEnumerator<T>>();

    IEnumerator IEnumerable.GetEnumerator() => Look<IEnumerator>();

    public void Add(T item) => Look<T>();

    public void Clear() => Look<T>();

    public bool Contains(T item) => Look<bool>();

    public void CopyTo(T[] array, int arrayIndex) => Look<T>();

    public int IndexOf(T item) => Look<int>();

    public void Insert(int index, T item) => Look<T>();

    public bool Remove(T item) => Look<bool>();

    public void RemoveAt(int index) => Look<T>();

    private TAnswer Look<TAnswer>()
    {
        Looks++;
        throw new InvalidOperationException("Nobody may look.");
    }
}
