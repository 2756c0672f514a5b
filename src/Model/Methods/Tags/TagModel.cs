using System.Linq;
using Memo.Model.Equality;

namespace Memo.Model.Methods.Tags;

/// <summary>A tag, as its template says it.</summary>
/// <param name="Template">The template.</param>
/// <param name="Parts">What it is put together from, in order.</param>
public sealed record TagModel(string Template, EquatableArray<TagPart> Parts)
{
    /// <summary>Whether it can be told only when there is a result.</summary>
    public bool NeedsResult => Parts.Any(part => part.Kind == TagPartKind.Result);
}
