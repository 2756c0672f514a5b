namespace Memo.Coding;

/// <summary>The bytes that name run-time types behind interfaces. They are part of the persisted format: none ever changes.</summary>
internal static class CollectionTag
{
    public const byte Array = 1;
    public const byte List = 2;
    public const byte ImmutableArray = 3;
    public const byte ImmutableList = 4;
    public const byte ReadOnlyCollection = 5;
    public const byte Collection = 6;
    public const byte ObservableCollection = 7;
    public const byte Queue = 8;
    public const byte Stack = 9;
    public const byte LinkedList = 10;
    public const byte ImmutableQueue = 11;
    public const byte ImmutableStack = 12;
    public const byte ArraySegment = 13;
    public const byte FixedList = 14;

    public const byte HashSet = 32;
    public const byte SortedSet = 33;
    public const byte ImmutableHashSet = 34;
    public const byte ImmutableSortedSet = 35;
    public const byte FrozenSet = 36;

    public const byte Dictionary = 64;
    public const byte SortedDictionary = 65;
    public const byte SortedList = 66;
    public const byte ImmutableDictionary = 67;
    public const byte ImmutableSortedDictionary = 68;
    public const byte FrozenDictionary = 69;
    public const byte ReadOnlyDictionary = 70;
    public const byte ConcurrentDictionary = 71;
    public const byte OrderedDictionary = 72;
}
