using Memo.Model.Equality;

namespace Memo.Model.Methods;

/// <summary>A method's declaration, as text that means the same in any file.</summary>
/// <param name="Name">The method's own name.</param>
/// <param name="Modifiers">All of them: <c>public static partial</c>.</param>
/// <param name="ReturnType">The return type, <c>ref</c> included.</param>
/// <param name="ReturnedBy">What a body writes before what it returns, with a space behind it: <c>ref </c>.</param>
/// <param name="DeclaredName">The name with type parameters, as code writes it.</param>
/// <param name="Parameters">The parameters.</param>
/// <param name="Constraints">One <c>where</c> clause each.</param>
public sealed record SignatureModel(
    string Name,
    string Modifiers,
    string ReturnType,
    string ReturnedBy,
    string DeclaredName,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<string> Constraints);
