using System.Runtime.CompilerServices;

namespace Memo.Coding;

/// <summary>Knows the read-only lists that the compiler writes into each assembly for collection expressions of interface types.</summary>
internal static class FixedLists<T>
{
    private static readonly ConditionalWeakTable<Type, object> Verdicts = [];

    public static bool Contain(Type type) => (bool)Verdicts.GetValue(type, Examine);

    // C# cannot name a type so.
    private static object Examine(Type type) =>
        type == typeof(FixedList<T>)
        || (type.IsConstructedGenericType
            && type.GetGenericTypeDefinition() is { FullName: "<>z__ReadOnlyArray`1" or "<>z__ReadOnlyList`1" or "<>z__ReadOnlySingleElementList`1" }
            && type.GetGenericArguments()[0] == typeof(T)
            && typeof(IReadOnlyList<T>).IsAssignableFrom(type));
}
