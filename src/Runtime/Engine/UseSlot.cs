namespace Memo.Engine;

/// <summary>
/// Places in every thread's <see cref="HitBlock"/> for the last use of an entry. The first entries of the process get one;
/// the others note their last use in themselves, where threads that use the same entry at once wait for each other's cache.
/// </summary>
/// <remarks>
/// A slot is given on as it is: what it says of the entry before is older than the new entry itself. A thread that is just using
/// the entry before may yet note it, and makes the new one look used once more.
/// </remarks>
internal static class UseSlot
{
    /// <summary>How many slots there are: 32 KB in each thread that has hits.</summary>
    public const int Count = 4096;

    /// <summary>No slot.</summary>
    public const int None = -1;

    private static readonly Lock Gate = new();
    private static readonly Stack<int> Free = [];
    private static int _used;

    public static int Rent()
    {
        lock (Gate)
        {
            if (Free.TryPop(out var slot))
            {
                return slot;
            }

            return _used < Count ? _used++ : None;
        }
    }

    public static void Return(List<int> slots)
    {
        lock (Gate)
        {
            slots.ForEach(Free.Push);
        }
    }
}
