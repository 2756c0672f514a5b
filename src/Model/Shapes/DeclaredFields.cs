using Memo.Model.Equality;

namespace Memo.Model.Shapes;

/// <summary>The instance fields of one type in a chain of base types.</summary>
/// <param name="Type">The declaring type, as code names it.</param>
/// <param name="Names">The names of its fields, as the run time knows them.</param>
public sealed record DeclaredFields(string Type, EquatableArray<string> Names);
