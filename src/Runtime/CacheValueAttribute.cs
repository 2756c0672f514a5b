namespace Memo;

/// <summary>
/// Makes the compiler write a codec for a type that no memoized method mentions: for values stored by name, and for type parameters
/// of memoized methods that stand for it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class CacheValueAttribute : Attribute;
