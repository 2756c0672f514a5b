namespace Memo.Tests.Storages;

internal enum LruOperation
{
    CallFirst,
    CallSecond,
    CallBoth,
    TryGetFirst,
    SetFirst,
    RefreshFirst,
    InvalidateFirst,
    ClearSecond,
    SetNamed,
    TryGetNamed,
    GetOrAddNamed,
    RemoveNamed,
    ClearStorage,
}
