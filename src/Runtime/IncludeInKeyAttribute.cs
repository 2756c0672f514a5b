namespace Memo;

/// <summary>
/// Makes a field, a property or a primary constructor's parameter of a type part of the key of its memoized instance methods:
/// instances that differ in it share no result.
/// </summary>
/// <remarks>It is read anew at each call.</remarks>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Field | AttributeTargets.Property)]
public sealed class IncludeInKeyAttribute : Attribute;
