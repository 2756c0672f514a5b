namespace Memo.Coding;

/// <summary>The byte that stands for the run-time type of a set or map behind an interface.</summary>
internal enum CollectionKind : byte
{
    HashSet = 1,
    SortedSet = 2,
    ImmutableHashSet = 3,
    ImmutableSortedSet = 4,
    FrozenSet = 5,
    Dictionary = 16,
    SortedDictionary = 17,
    SortedList = 18,
    ImmutableDictionary = 19,
    ImmutableSortedDictionary = 20,
    FrozenDictionary = 21,
    ReadOnlyDictionary = 22,
    ConcurrentDictionary = 23,
    OrderedDictionary = 24,
}
