using Memo.Model.Equality;

namespace Memo.Model.Methods;

/// <summary>The methods of one type that share a handle, and with it a generated file.</summary>
/// <param name="FileName">The file's name without its extension.</param>
/// <param name="Namespace">The namespace, as code writes it; null for the global one.</param>
/// <param name="ContainingTypes">The types around the methods, the outermost first.</param>
/// <param name="Handle">The handle; null where none of the methods is memoized.</param>
/// <param name="Methods">The methods, in ordinal order of their signatures.</param>
public sealed record MethodGroupModel(
    string FileName,
    string? Namespace,
    EquatableArray<ContainingTypeModel> ContainingTypes,
    HandleModel? Handle,
    EquatableArray<MethodModel> Methods);
