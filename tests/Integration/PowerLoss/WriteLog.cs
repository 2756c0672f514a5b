using System.Buffers.Binary;

namespace Memo.Integration.Tests.PowerLoss;

/// <summary>SQLite's log of writes: a head, then frames of one page each, as its file format says.</summary>
internal static class WriteLog
{
    private const int HeadLength = 32;
    private const int FrameHeadLength = 24;

    /// <summary>Where a file that was being written may end: at each frame, and at some places inside the frames.</summary>
    public static List<long> Ends(string file, Random random)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read);
        var head = new byte[HeadLength];
        var ends = new List<long> { 0, random.Next(HeadLength) };
        if (stream.Read(head) < HeadLength)
        {
            return ends;
        }

        var frame = FrameHeadLength + BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(8));
        for (long end = HeadLength; end <= stream.Length; end += frame)
        {
            ends.Add(end);
            ends.Add(Math.Min(stream.Length, end + random.Next(1, frame)));
        }

        return ends;
    }
}
