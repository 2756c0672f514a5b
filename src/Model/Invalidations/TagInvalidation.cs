using Memo.Model.Equality;
using Memo.Model.Methods.Tags;

namespace Memo.Model.Invalidations;

/// <summary>All results with a tag. One that speaks of the result is told, and forgotten, only when there is a result.</summary>
/// <param name="Tag">The tag.</param>
/// <param name="Local">The variable for its text.</param>
/// <param name="PartLocals">The variables for what is known of such a tag before the body runs: one a parameter, in the tag's order.</param>
public sealed record TagInvalidation(TagModel Tag, string Local, EquatableArray<string> PartLocals) : InvalidationModel;
