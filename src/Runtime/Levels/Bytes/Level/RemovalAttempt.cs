namespace Memo.Levels.Bytes.Level;

/// <summary>One attempt to make a storage forget something.</summary>
/// <param name="Owed">What it is to forget.</param>
/// <param name="Version">How often that had been asked for when the attempt began.</param>
/// <param name="Write">Completes when a write that is under way has ended, which the storage must be told of first; null: there is none.</param>
internal readonly record struct RemovalAttempt(OwedRemoval Owed, int Version, Task? Write)
{
    public Removal Removal => Owed.Removal;
}
