namespace Memo.Tests.Coding;

/// <summary>A value without state: its encoding is no byte.</summary>
internal readonly record struct Nothing;
