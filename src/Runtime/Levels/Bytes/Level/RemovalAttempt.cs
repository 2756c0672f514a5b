namespace Memo.Levels.Bytes.Level;

/// <summary>One attempt to make a storage forget something.</summary>
/// <param name="Owed">What it is to forget.</param>
/// <param name="Version">How often that had been asked for when the attempt began.</param>
/// <param name="Writes">Completes when the writes of it that are under way have ended, which must be so before; null: there are none.</param>
internal readonly record struct RemovalAttempt(OwedRemoval Owed, int Version, Task? Writes)
{
    public Removal Removal => Owed.Removal;
}
