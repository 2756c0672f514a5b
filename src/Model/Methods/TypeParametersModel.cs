using Memo.Model.Equality;

namespace Memo.Model.Methods;

/// <summary>The type parameters of a method, as they are declared again by what is generated for it.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="List">In angle brackets; empty for a method that is not generic.</param>
/// <param name="Constraints">One <c>where</c> clause each.</param>
public sealed record TypeParametersModel(int Count, string List, EquatableArray<string> Constraints);
