namespace Memo.Tests.Storages;

/// <summary>What a memoized call and its body answer, in bits.</summary>
internal readonly record struct Answer(string Memoized, string Plain);
