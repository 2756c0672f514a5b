namespace Memo.Model.Methods;

/// <summary>The handle of those methods of a group that have the same type parameters.</summary>
/// <param name="Name">The member's name, as code writes it.</param>
/// <param name="TypeName">The name of the member's type, without type parameters.</param>
/// <param name="Modifiers">The group's accessibility, and <c>new</c> where a base type has such a handle.</param>
/// <param name="TypeParameters">Those of the methods.</param>
/// <param name="IsMethod">Whether the handle is a method: some method of the group is generic.</param>
public sealed record HandleModel(string Name, string TypeName, string Modifiers, TypeParametersModel TypeParameters, bool IsMethod);
