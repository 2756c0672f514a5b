namespace Memo;

/// <summary>
/// Has a type's codec generated though no memoized method of the assembly names the type, so that generic methods can take and
/// return it wherever a type parameter stands for it, and storages of bytes can keep it as a named value.
/// </summary>
/// <remarks>A type that is no data, is generic, or cannot be named by the rest of its assembly gets none.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface, Inherited = false)]
public sealed class CacheValueAttribute : Attribute;
