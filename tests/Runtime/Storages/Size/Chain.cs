namespace Memo.Tests.Storages.Size;

internal sealed record Chain(int Depth, Chain? Next);
