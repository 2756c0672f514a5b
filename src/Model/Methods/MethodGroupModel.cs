using Memo.Model.Equality;

namespace Memo.Model.Methods;

/// <summary>The methods of one type that share a handle, and with it a generated file.</summary>
/// <param name="Name">The full name of the handle, which no other group has.</param>
/// <param name="FileName">A name for the file, without an extension, which another group might have too.</param>
/// <param name="Namespace">The namespace, as code writes it; null for the global one.</param>
/// <param name="ContainingTypes">The types around the methods, the outermost first.</param>
/// <param name="Handles">The handles, one for each number of type parameters; none where no method is memoized.</param>
/// <param name="Methods">The methods, in ordinal order of their signatures.</param>
public sealed record MethodGroupModel(
    string Name,
    string FileName,
    string? Namespace,
    EquatableArray<ContainingTypeModel> ContainingTypes,
    EquatableArray<HandleModel> Handles,
    EquatableArray<MethodModel> Methods);
