using System.Runtime.InteropServices;
using Memo.Disk.Sqlite;

namespace Memo.Disk.Log;

/// <summary>What the log says of itself; one row, sealed, so that damage to it or to the rows it counts is noticed.</summary>
/// <param name="Epoch">Which log it is.</param>
/// <param name="Last">The position of the last mark.</param>
/// <param name="Floor">The position below which marks are not kept apart.</param>
/// <param name="Settled">Up to there each mark is kept at its last position only; behind it there is a row for each position.</param>
/// <param name="Count">How many rows there are up to <paramref name="Settled"/>.</param>
/// <param name="Sum">What their seals add up to.</param>
internal readonly record struct LogHead(long Epoch, long Last, long Floor, long Settled, long Count, long Sum)
{
    public LogPosition Position => new(Epoch, Last);

    private long Seal
    {
        get
        {
            ReadOnlySpan<long> parts = [Epoch, Last, Floor, Settled, Count, Sum];
            return LogSeal.Of(MemoryMarshal.AsBytes(parts), parts.Length);
        }
    }

    /// <summary>Reads it.</summary>
    /// <param name="statement">Selects the columns in the order of the parameters, then the seal.</param>
    public static LogHead Read(SqliteStatement statement)
    {
        if (!statement.Step())
        {
            throw new DamagedStoreException("The log of invalidations has no head.");
        }

        var head = new LogHead(
            statement.Int64(0), statement.Int64(1), statement.Int64(2), statement.Int64(3), statement.Int64(4), statement.Int64(5));
        var seal = statement.Int64(6);
        statement.Reset();
        return seal == head.Seal ? head : throw new DamagedStoreException("The head of the log of invalidations is damaged.");
    }

    /// <summary>Writes it.</summary>
    /// <param name="statement">Takes the columns in the order of the parameters, then the seal.</param>
    public void Write(SqliteStatement statement) =>
        statement.Bind(1, Epoch).Bind(2, Last).Bind(3, Floor).Bind(4, Settled).Bind(5, Count).Bind(6, Sum).Bind(7, Seal).Run();
}
