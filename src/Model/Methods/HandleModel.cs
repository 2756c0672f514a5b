namespace Memo.Model.Methods;

/// <summary>The handle of a method group.</summary>
/// <param name="Name">The property's name, as code writes it.</param>
/// <param name="TypeName">The name of the property's type.</param>
/// <param name="Modifiers">The group's accessibility, and <c>new</c> where a base type has such a handle.</param>
public sealed record HandleModel(string Name, string TypeName, string Modifiers);
