namespace Memo.Model.Methods;

/// <summary>The method that computes.</summary>
/// <param name="Target">What a call of it writes before the parenthesis, in a method of the type.</param>
/// <param name="InstanceMember">What a call of it from elsewhere writes behind an instance and a dot; null if the body is static.</param>
public sealed record BodyModel(string Target, string? InstanceMember);
