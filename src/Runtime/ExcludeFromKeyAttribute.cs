namespace Memo;

/// <summary>
/// Keeps a parameter of a memoized method out of the key: calls that differ only in this argument share a result.
/// </summary>
/// <remarks>For what does the work but does not change the answer, such as a connection, a client or a logger.</remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class ExcludeFromKeyAttribute : Attribute;
