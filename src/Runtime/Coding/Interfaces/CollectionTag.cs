namespace Memo.Coding;

/// <summary>The bytes that name sequences behind interfaces; sets and maps have those of <see cref="CollectionKind"/>. They are part of the persisted format: none ever changes.</summary>
internal static class CollectionTag
{
    public const byte Array = 32;
    public const byte List = 33;
    public const byte ImmutableArray = 34;
    public const byte ImmutableList = 35;
    public const byte ReadOnlyCollection = 36;
    public const byte Collection = 37;
    public const byte ObservableCollection = 38;
    public const byte Queue = 39;
    public const byte Stack = 40;
    public const byte LinkedList = 41;
    public const byte ImmutableQueue = 42;
    public const byte ImmutableStack = 43;
    public const byte ArraySegment = 44;
    public const byte FixedList = 45;
}
