using Memo.CompilerServices;
using Memo.Levels.Memory;

namespace Memo.Engine;

/// <summary>The results of one method in one storage, as the engine sees them.</summary>
internal abstract class ResultStore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Whether the members run code that is not ours, so that they must not be called under a lock.</summary>
    public abstract bool RunsUserCode { get; }

    /// <summary>Whether each look gives an object of its own, which nobody else has.</summary>
    public virtual bool GivesFreshResults => false;

    /// <summary>Whether the method's results can be stored, as things are now.</summary>
    public virtual bool IsUsable => true;

    /// <summary>The typed table that hits are read from directly; an empty one where the storage has none.</summary>
    public abstract EntryTable<TKey, TResult> Table { get; }

    /// <summary>Looks for a result that has not expired; counts the hit if <paramref name="isCall"/>.</summary>
    public abstract bool TryFind(in TKey key, bool isCall, out TResult value);

    /// <summary>Stores a result, in place of what was there.</summary>
    public abstract Addition Add(in TKey key, TResult value, TimeSpan? lifetime, int costMicroseconds, PinScope? pins);

    public abstract void Remove(in TKey key);

    public abstract void Clear();
}
