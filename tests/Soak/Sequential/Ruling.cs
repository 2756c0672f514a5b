namespace Memo.Soak.Tests.Sequential;

/// <summary>Says of the items of one method and argument whether they may still be served by anybody, whatever a storage has kept or lost.</summary>
internal sealed class Ruling(MemberTerms terms)
{
    private readonly Dictionary<Item, TimeSpan> _begun = [];

    /// <summary>An item comes into being.</summary>
    public void Begin(Item item, TimeSpan now) => _begun.Add(item, now);

    /// <summary>All items but one have been invalidated.</summary>
    public void ForgetAllBut(Item? kept)
    {
        foreach (var item in _begun.Keys.Where(item => item != kept).ToList())
        {
            _begun.Remove(item);
        }
    }

    /// <summary>The items with a tag have been invalidated.</summary>
    public void ForgetTag(string tag, int id)
    {
        foreach (var item in _begun.Keys.Where(item => terms.Has(tag, id, item)).ToList())
        {
            _begun.Remove(item);
        }
    }

    /// <summary>Why an item must not be served now; null: it may.</summary>
    /// <param name="item">The item.</param>
    /// <param name="now">When.</param>
    /// <param name="mayBeStale">Whether computing fails, or failed a moment ago.</param>
    public string? FindFault(Item item, TimeSpan now, bool mayBeStale)
    {
        if (!_begun.TryGetValue(item, out var begun))
        {
            return $"served {item}, which has been invalidated";
        }

        var limit = mayBeStale && terms.FailSafe is { } failSafe ? terms.Expiration + failSafe : terms.Expiration;
        return limit is { } life && now >= begun + life ? $"served {item}, which is {now - begun} old" : null;
    }
}
