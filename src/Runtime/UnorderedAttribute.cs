namespace Memo;

/// <summary>
/// Says that the order of a set or dictionary does not matter to a memoized method: calls with the same elements share a result,
/// in whatever order they are enumerated.
/// </summary>
/// <remarks>
/// Without it the order is a part of the key, since a method can see it. The comparer and the type of the collection stay parts of the
/// key; the order of collections inside of it matters as ever.
/// </remarks>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class UnorderedAttribute : Attribute;
