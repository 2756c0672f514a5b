using Memo.Model.Equality;

namespace Memo.Model.Invalidations;

/// <summary>A result that is forgotten through its handle, which makes the key when the body has ended.</summary>
/// <param name="Handle">The handle, as code writes it.</param>
/// <param name="Arguments">What its member gets, the instance first where it takes one.</param>
/// <param name="Instance">What must not be null for there to be such a result; null where nothing must.</param>
/// <param name="MayThrow">Whether making the key runs code of the user's.</param>
public sealed record HandleInvalidation(string Handle, EquatableArray<string> Arguments, string? Instance, bool MayThrow) : InvalidationModel;
