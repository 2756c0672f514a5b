using System.Collections.Concurrent;
using Memo.Engine.Marks;

namespace Memo.Levels.Bytes.Marks;

/// <summary>
/// Up to which position of <see cref="TagMarks"/> the logs that this process has written were told of invalidated tags: another storage with the
/// same log need not be told of them again, which would invalidate what has been stored since.
/// </summary>
internal static class ToldTags
{
    private static readonly ConcurrentDictionary<long, long> Positions = [];

    /// <summary>Up to where a log has been told; 0: it has not been told anything.</summary>
    public static long PositionOf(long epoch) => Positions.GetValueOrDefault(epoch);

    /// <summary>A log has been told, and nothing is owed to it.</summary>
    public static void Note(long epoch, long position)
    {
        if (epoch != 0)
        {
            Positions.AddOrUpdate(epoch, position, (_, told) => Math.Max(told, position));
        }
    }
}
