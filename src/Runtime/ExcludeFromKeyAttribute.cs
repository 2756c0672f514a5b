namespace Memo;

/// <summary>
/// Keeps a parameter of a memoized method, or the state of its instance, out of the key: calls that differ only in this share
/// a result.
/// </summary>
/// <remarks>
/// For what does the work but does not change the answer, such as a connection, a client or a logger. On a primary constructor's
/// parameter it also speaks for the field or property that the parameter is assigned to.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property | AttributeTargets.Event)]
public sealed class ExcludeFromKeyAttribute : Attribute;
