namespace Memo.Model.Methods;

/// <summary>The method that computes.</summary>
/// <param name="Target">What a call of it writes before the parenthesis.</param>
public sealed record BodyModel(string Target);
