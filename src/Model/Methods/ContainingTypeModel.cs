namespace Memo.Model.Methods;

/// <summary>A partial type, opened again by generated code.</summary>
/// <param name="Keywords">What declares it: <c>partial record struct</c>.</param>
/// <param name="Name">Its name with its type parameters: <c>Box&lt;T&gt;</c>.</param>
public sealed record ContainingTypeModel(string Keywords, string Name);
