namespace Memo.Integration;

/// <summary>What a computation has found: which row it read, and how often that had been changed when it began.</summary>
/// <param name="Source">Of which table.</param>
/// <param name="Row">Which row.</param>
/// <param name="Generation">How often the row had been changed.</param>
/// <param name="Made">When the computation began, as <see cref="DateTime.Ticks"/> in UTC.</param>
/// <param name="Payload">Bytes that follow from the three above, and cannot be compressed.</param>
[CacheValue]
public sealed record Reading(int Source, int Row, long Generation, long Made, byte[] Payload)
{
    private const long Gold = unchecked((long)0x9E3779B97F4A7C15);

    /// <summary>Makes what a right answer is.</summary>
    public static Reading Make(int source, int row, long generation) =>
        new(source, row, generation, DateTime.UtcNow.Ticks, MakePayload(source, row, generation));

    /// <summary>Whether the bytes are those that were made for the rest.</summary>
    public bool IsWhole => Payload.AsSpan().SequenceEqual(MakePayload(Source, Row, Generation));

    private static byte[] MakePayload(int source, int row, long generation)
    {
        var state = unchecked(((((source * 31L) + row) * 1_000_003L) + generation + 1) * Gold);
        var bytes = new byte[Length((ulong)state >> 13)];
        for (var i = 0; i < bytes.Length; i++)
        {
            state ^= state << 13;
            state ^= (long)((ulong)state >> 7);
            state ^= state << 17;
            bytes[i] = (byte)(state >> 24);
        }

        return bytes;
    }

    // Mostly small ones, some of many pages, and now and then one of more than a megabyte.
    private static int Length(ulong choice) => (choice % 1000) switch
    {
        < 3 => 1_200_000,
        < 40 => 60_000 + (int)(choice % 60_000),
        < 60 => 0,
        _ => (int)(choice % 3_000),
    };
}
