namespace Memo.Disk.Log;

/// <summary>The log of invalidations of a <see cref="DiskStorage"/>, whichever store it has open.</summary>
internal sealed class DiskLog(DiskStorage storage) : InvalidationLog
{
    public override LogPosition Append(IReadOnlyList<string> marks) => storage.Append(marks);

    public override LogReading Read(LogPosition after) => storage.ReadLog(after);
}
