namespace Memo.Soak.Tests.Sequential;

/// <summary>The methods of the <see cref="Catalogue"/> and their handles, by their <see cref="Member"/>.</summary>
internal static class Handles
{
    public static async Task<Item> CallAsync(Member member, int id) => member switch
    {
        Member.Plain => Catalogue.Plain(id),
        Member.Timed => Catalogue.Timed(id),
        Member.Safe => Catalogue.Safe(id),
        Member.Sliding => await Catalogue.SlidingAsync(id),
        Member.SafeLater => await Catalogue.SafeLaterAsync(id),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    public static async Task<Item> RefreshAsync(Member member, int id) => member switch
    {
        Member.Plain => Catalogue.PlainCache.Refresh(id),
        Member.Timed => Catalogue.TimedCache.Refresh(id),
        Member.Safe => Catalogue.SafeCache.Refresh(id),
        Member.Sliding => await Catalogue.SlidingCache.RefreshAsync(id),
        Member.SafeLater => await Catalogue.SafeLaterCache.RefreshAsync(id, CancellationToken.None),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    public static async Task<Item?> TryGetAsync(Member member, int id) => member switch
    {
        Member.Plain => Catalogue.PlainCache.TryGet(id, out var item) ? item : null,
        Member.Timed => Catalogue.TimedCache.TryGet(id, out var item) ? item : null,
        Member.Safe => Catalogue.SafeCache.TryGet(id, out var item) ? item : null,
        Member.Sliding => (await Catalogue.SlidingCache.TryGetAsync(id)).TryGet(out var item) ? item : null,
        Member.SafeLater => (await Catalogue.SafeLaterCache.TryGetAsync(id)).TryGet(out var item) ? item : null,
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    public static async Task SetAsync(Member member, int id, Item item)
    {
        switch (member)
        {
            case Member.Plain: Catalogue.PlainCache.Set(id, item); break;
            case Member.Timed: Catalogue.TimedCache.Set(id, item); break;
            case Member.Safe: Catalogue.SafeCache.Set(id, item); break;
            case Member.Sliding: await Catalogue.SlidingCache.SetAsync(id, item); break;
            default: await Catalogue.SafeLaterCache.SetAsync(id, item); break;
        }
    }

    public static async Task<Invalidation> InvalidateAsync(Member member, int id) => member switch
    {
        Member.Plain => Catalogue.PlainCache.Invalidate(id),
        Member.Timed => Catalogue.TimedCache.Invalidate(id),
        Member.Safe => Catalogue.SafeCache.Invalidate(id),
        Member.Sliding => await Catalogue.SlidingCache.InvalidateAsync(id),
        Member.SafeLater => await Catalogue.SafeLaterCache.InvalidateAsync(id),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    public static async Task<Invalidation> ClearAsync(Member member) => member switch
    {
        Member.Plain => Catalogue.PlainCache.Clear(),
        Member.Timed => Catalogue.TimedCache.Clear(),
        Member.Safe => Catalogue.SafeCache.Clear(),
        Member.Sliding => await Catalogue.SlidingCache.ClearAsync(),
        Member.SafeLater => await Catalogue.SafeLaterCache.ClearAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    public static CacheKey KeyOf(Member member, int id) => member switch
    {
        Member.Plain => Catalogue.PlainCache.KeyOf(id),
        Member.Timed => Catalogue.TimedCache.KeyOf(id),
        Member.Safe => Catalogue.SafeCache.KeyOf(id),
        Member.Sliding => Catalogue.SlidingCache.KeyOf(id),
        _ => Catalogue.SafeLaterCache.KeyOf(id),
    };
}
