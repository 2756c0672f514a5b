namespace Memo;

/// <summary>
/// Names one of the types that values of a base class or interface have. All of them together close the hierarchy: its values can be
/// parts of keys and results.
/// </summary>
/// <remarks>
/// A value of a type that is not named is computed with and never kept. Not needed where only the base type's own file or assembly can
/// derive from it, nor beside <c>[JsonDerivedType]</c>.
/// </remarks>
/// <param name="derivedType">The type: sealed, or used by exact instances only.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = false)]
public sealed class CacheDerivedTypeAttribute(Type derivedType) : Attribute
{
    /// <summary>The type.</summary>
    public Type DerivedType { get; } = derivedType;
}
