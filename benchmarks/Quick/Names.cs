namespace Memo.Benchmarks.Quick;

/// <summary>What the candidates are called in the tables.</summary>
internal static class Names
{
    public const string Body = "the body itself";
    public const string Clock = "a reading of the clock";
    public const string Dictionary = "Dictionary";
    public const string ConcurrentDictionary = "ConcurrentDictionary";
    public const string MemoryCache = "MemoryCache, interpolated key";
    public const string Memo = "Memo";
    public const string MemoExpiring = "Memo, Expiration";
    public const string MemoSliding = "Memo, SlidingExpiration";
    public const string MemoAhead = "Memo, RefreshAhead";
    public const string MemoLevels = "Memo, memory,disk";
    public const string MemoSize = "Memo, memory-size";
    public const string MemoTask = "Memo, Task";
    public const string MemoValueTask = "Memo, ValueTask";
}
