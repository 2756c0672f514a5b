namespace Memo.Tests.Contract.Suite;

/// <summary>All that every storage does: one small class derives from it for each.</summary>
public abstract class StorageContract : DisposalContract;
