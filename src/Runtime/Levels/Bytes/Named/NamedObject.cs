namespace Memo.Levels.Bytes.Named;

/// <summary>The object that a named value is, where it is known; it may be null.</summary>
/// <param name="Value">The object.</param>
internal sealed record NamedObject(object? Value);
