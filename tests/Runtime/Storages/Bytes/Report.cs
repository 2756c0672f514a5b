namespace Memo.Tests.Storages.Bytes;

/// <summary>A type without a codec.</summary>
internal sealed record Report(string Title, List<int> Numbers);
