using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>Stands in a storage for the results that instances own beside it, so that clearing the storage forgets them too.</summary>
internal sealed class OwnedRegions(MemoizedMethod owner) : Region
{
    public override Invalidation Clear() => owner.Clear();

    public override void ForgetTag(string tag) => owner.ForgetTag(tag);
}
