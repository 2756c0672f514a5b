namespace Memo.Soak.Tests.Sequential;

/// <summary>
/// What a cache is meant to do, written down as plainly as possible: one dictionary, no threads, no storage.
/// </summary>
internal sealed class Model
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    private readonly Dictionary<(Member, int), Stored> _stored = [];
    private readonly Dictionary<(Member, int), TimeSpan> _pausedUntil = [];

    /// <summary>The time since the trial began.</summary>
    public TimeSpan Now { get; set; }

    /// <summary>What a call returns without computing; null: it computes.</summary>
    public Item? Answer(Member member, int id) =>
        Fresh(member, id) ?? (_pausedUntil.TryGetValue((member, id), out var until) && Now < until ? Rescue(member, id) : null);

    /// <summary>The result that is fresh, if there is one.</summary>
    public Item? Fresh(Member member, int id) =>
        _stored.TryGetValue((member, id), out var stored) && Now < stored.FreshUntil ? stored.Item : null;

    /// <summary>What answers when computing fails, if anything does.</summary>
    public Item? Rescue(Member member, int id) =>
        MemberTerms.Of(member).FailSafe is { } failSafe && _stored.TryGetValue((member, id), out var stored) && Now < stored.Expires + failSafe ? stored.Item : null;

    /// <summary>A result is served from the cache.</summary>
    public void Use(Member member, int id)
    {
        if (_stored.TryGetValue((member, id), out var stored))
        {
            stored.LastUse = Now;
        }
    }

    /// <summary>A result has been computed, or set.</summary>
    public void Store(Member member, int id, Item item)
    {
        var terms = MemberTerms.Of(member);
        _pausedUntil.Remove((member, id));
        _stored[(member, id)] = new Stored(item, terms.Expiration is { } life ? Now + life : TimeSpan.MaxValue, terms.Sliding) { LastUse = Now };
    }

    /// <summary>Computing has failed, and an old result has answered.</summary>
    public void Fail(Member member, int id) => _pausedUntil[(member, id)] = Now + Pause;

    /// <summary>Computing is tried again at once.</summary>
    public void EndPause(Member member, int id) => _pausedUntil.Remove((member, id));

    public void Forget(Member member, int id) => ForgetAll((candidate, argument, _) => candidate == member && argument == id);

    public void Forget(Member member) => ForgetAll((candidate, _, _) => candidate == member);

    public void ForgetTag(string tag) => ForgetAll((member, id, item) => MemberTerms.Of(member).Has(tag, id, item));

    public void Clear()
    {
        _stored.Clear();
        _pausedUntil.Clear();
    }

    private void ForgetAll(Func<Member, int, Item, bool> condition)
    {
        foreach (var ((member, id), stored) in _stored.Where(pair => condition(pair.Key.Item1, pair.Key.Item2, pair.Value.Item)).ToList())
        {
            _stored.Remove((member, id));
            _pausedUntil.Remove((member, id));
        }
    }

    private sealed record Stored(Item Item, TimeSpan Expires, TimeSpan? Sliding)
    {
        public TimeSpan LastUse { get; set; }

        public TimeSpan FreshUntil => Sliding is { } sliding && LastUse + sliding < Expires ? LastUse + sliding : Expires;
    }
}
