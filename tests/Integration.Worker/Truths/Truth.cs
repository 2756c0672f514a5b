using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.Runtime.CompilerServices;

namespace Memo.Integration.Truths;

/// <summary>
/// What is true of the rows that all processes compute from, in a file that they map: how often each row has been changed, and when the
/// invalidation that followed each change returned, and in which process. Beside it, how long it took until each was seen.
/// </summary>
/// <remarks>Everything is a long that is written at once; a process may be killed between any two of them.</remarks>
public sealed unsafe class Truth : IDisposable
{
    public const int Sources = 5;
    public const int Rows = 24;
    private const int Changes = 512;
    private const int HeaderLongs = 16;
    private const int RowLongs = 1 + (3 * Changes);
    private const long Length = 8L * (HeaderLongs + Lags.Longs + ((long)Sources * Rows * RowLongs));

    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly long* _longs;

    /// <summary>Maps a file, and makes it if it is not there.</summary>
    public Truth(string path)
    {
        _file = MemoryMappedFile.CreateFromFile(path, FileMode.OpenOrCreate, mapName: null, Length);
        _view = _file.CreateViewAccessor();
        byte* start = null;
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        _longs = (long*)start;
        Lags = new Lags(_longs + HeaderLongs);
    }

    /// <summary>How long it took until invalidations were seen.</summary>
    public Lags Lags { get; }

    /// <summary>Counters of all processes: calls, computations, invalidations, pending ones, storage failures.</summary>
    public ref long Counter(Count count) => ref _longs[(int)count];

    /// <summary>How often a row has been changed.</summary>
    public long Generation(int source, int row) => Volatile.Read(ref *Row(source, row));

    /// <summary>Changes a row.</summary>
    /// <returns>The generation that it has now.</returns>
    public long Change(int source, int row) => Interlocked.Increment(ref *Row(source, row));

    /// <summary>Says that what was computed before a change has been invalidated everywhere.</summary>
    public void Return(int source, int row, long generation, int process)
    {
        var change = At(source, row, generation);
        Volatile.Write(ref change[2], 0);
        Volatile.Write(ref change[0], generation);
        Volatile.Write(ref change[1], process);
        Volatile.Write(ref change[2], Stopwatch.GetTimestamp());
    }

    /// <summary>The first change after a generation whose invalidation had returned at a time.</summary>
    /// <returns>Null if there is none: what was computed of that generation may be served to who called then.</returns>
    public ReturnedChange? FirstReturned(int source, int row, long after, long time)
    {
        var last = Generation(source, row);
        for (var generation = Math.Max(after + 1, last - Changes + 1); generation <= last; generation++)
        {
            var change = At(source, row, generation);
            var returned = Volatile.Read(ref change[2]);
            if (returned != 0 && returned <= time && Volatile.Read(ref change[0]) == generation)
            {
                return new ReturnedChange(generation, (int)Volatile.Read(ref change[1]), returned);
            }
        }

        return null;
    }

    /// <summary>The last change whose invalidation had returned at a time.</summary>
    public ReturnedChange? LastReturned(int source, int row, long time)
    {
        var last = Generation(source, row);
        for (var generation = last; generation > Math.Max(0, last - Changes); generation--)
        {
            var change = At(source, row, generation);
            var returned = Volatile.Read(ref change[2]);
            if (returned != 0 && returned <= time && Volatile.Read(ref change[0]) == generation)
            {
                return new ReturnedChange(generation, (int)Volatile.Read(ref change[1]), returned);
            }
        }

        return null;
    }

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private long* Row(int source, int row) => _longs + HeaderLongs + Lags.Longs + (((source * Rows) + row) * RowLongs);

    private long* At(int source, int row, long generation) => Row(source, row) + 1 + (3 * (generation % Changes));
}
