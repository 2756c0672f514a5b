using Memo.Model.Equality;
using Memo.Model.Methods;

namespace Memo.Model.Invalidations;

/// <summary>The one verdict on a method with <c>[Invalidates]</c>, for the generator and the analyzers alike.</summary>
/// <param name="Model">What to generate; null where C# allows nothing.</param>
/// <param name="Problems">Why the method forgets nothing; none if it does.</param>
public sealed record InvalidationInspection(InvalidatingMethodModel? Model, EquatableArray<Problem> Problems);
