namespace Memo.Soak.Tests.Sequential;

/// <summary>What the attribute of a method says, for the model.</summary>
/// <param name="Expiration">How long its results live.</param>
/// <param name="Sliding">How long since their last use.</param>
/// <param name="FailSafe">How long they may answer after that.</param>
/// <param name="HasTags">Whether they have the tag of their item.</param>
/// <param name="HasKindTag">Whether they have the tag of their kind.</param>
internal sealed record MemberTerms(TimeSpan? Expiration, TimeSpan? Sliding, TimeSpan? FailSafe, bool HasTags, bool HasKindTag)
{
    private static readonly TimeSpan Ten = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Safety = TimeSpan.FromMinutes(2);

    public static MemberTerms Of(Member member) => member switch
    {
        Member.Plain => new(null, null, null, HasTags: false, HasKindTag: false),
        Member.Timed => new(Ten, null, null, HasTags: true, HasKindTag: false),
        Member.Safe => new(Ten, null, Safety, HasTags: true, HasKindTag: true),
        Member.Sliding => new(TimeSpan.FromSeconds(15), TimeSpan.FromSeconds(4), null, HasTags: false, HasKindTag: false),
        Member.SafeLater => new(Ten, null, Safety, HasTags: true, HasKindTag: false),
        _ => throw new ArgumentOutOfRangeException(nameof(member), member, null),
    };

    /// <summary>Whether a result has a tag.</summary>
    public bool Has(string tag, int id, Item item) => (HasTags && tag == $"item:{id}") || (HasKindTag && tag == $"kind:{item.Kind}");
}
