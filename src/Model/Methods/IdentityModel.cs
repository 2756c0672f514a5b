using Memo.Model.Equality;

namespace Memo.Model.Methods;

/// <summary>
/// The stable identity of a method: text, and between two pieces of it the identity of a type argument each.
/// </summary>
/// <param name="Texts">The pieces of text, one more than type parameters.</param>
/// <param name="TypeParameters">The type parameters of the containing types and of the method.</param>
public sealed record IdentityModel(EquatableArray<string> Texts, EquatableArray<string> TypeParameters);
