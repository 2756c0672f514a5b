using Memo.Model.Equality;

namespace Memo.Model.Methods;

/// <summary>The one verdict on a method with <c>[Memoize]</c>, for the generator and the analyzers alike.</summary>
/// <param name="Model">What to generate; null where C# allows nothing.</param>
/// <param name="Problems">Why the method is not memoized; none if it is.</param>
public sealed record MethodInspection(MethodModel? Model, EquatableArray<Problem> Problems);
