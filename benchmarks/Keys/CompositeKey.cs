namespace Memo.Benchmarks.Keys;

/// <summary>The key that a careful user would write by hand for a method of an <c>int</c>, a <c>string</c> and a <c>bool</c>.</summary>
internal readonly record struct CompositeKey(int Number, string Text, bool Flag);
