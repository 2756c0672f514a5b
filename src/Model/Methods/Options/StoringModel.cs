using Memo.Model.Equality;
using Memo.Model.Methods.Tags;

namespace Memo.Model.Methods.Options;

/// <summary>Which results are stored, where, and for how long.</summary>
/// <param name="Lifetime">How long they live.</param>
/// <param name="Tags">The tags that each has.</param>
/// <param name="Storage">The storage of this method alone; null for the default one.</param>
/// <param name="Predicate">What says whether a result is stored; null: each is.</param>
/// <param name="CachesNull">Whether a null result is stored.</param>
public sealed record StoringModel(LifetimeModel Lifetime, EquatableArray<TagModel> Tags, string? Storage, BodyModel? Predicate, bool CachesNull);
