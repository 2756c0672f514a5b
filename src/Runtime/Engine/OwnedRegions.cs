using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Stands in a storage for the results that instances own beside it, so that clearing the storage forgets them too and its statistics count them.</summary>
internal sealed class OwnedRegions(MemoizedMethod owner) : Region
{
    public override MethodCounters Counters { get; } = owner.Counters.InOneStorage();

    public override Invalidation Clear() => owner.Clear();

    public override void ForgetTag(string tag) => owner.ForgetTag(tag);
}
