namespace Memo.Tests.Storages.Size;

internal enum SizeOperation
{
    SetNamed,
    SetExpiring,
    GetNamed,
    RemoveNamed,
    Call,
    GetResult,
    SetResult,
    Invalidate,
    CallTagged,
    InvalidateTag,
    ClearMethod,
    ClearStorage,
    Advance,
}
