namespace Memo.Model.Methods.Tags;

/// <summary>One part of a tag.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The text itself, or the parameter's own name; empty for the result.</param>
/// <param name="Members">
/// What code writes behind the parameter or result to read the value: <c>?.Shelf.Name</c>. It is null where anything on the way is.
/// </param>
public sealed record TagPart(TagPartKind Kind, string Text, string Members);
