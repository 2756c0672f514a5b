namespace Memo.Model.Methods;

/// <summary>What is generated for one method with <c>[Memoize]</c>.</summary>
/// <param name="Signature">The method as its implementing part declares it.</param>
/// <param name="Body">The method that computes.</param>
/// <param name="Memo">How results are kept; null where every call computes, because Memo refuses the method.</param>
public sealed record MethodModel(SignatureModel Signature, BodyModel Body, MemoModel? Memo);
