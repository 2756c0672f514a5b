namespace Memo.Disk.Store;

/// <summary>
/// The connections that look for entries: as many as are in use at once, and a few that wait to be used again. A snapshot that a connection
/// holds ends soon after it was used last: an idle one would keep the write-ahead log from ever being emptied.
/// </summary>
internal sealed class ReaderPool : IDisposable
{
    private readonly string _path;

    // By processor, so that threads seldom meet.
    private readonly StoreReader?[] _idle = new StoreReader?[Math.Clamp(2 * Environment.ProcessorCount, 4, 32)];
    private readonly ITimer _sweep;
    private bool _isSweepDue;
    private bool _isClosed;

    public ReaderPool(string path)
    {
        _path = path;
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _sweep = TimeProvider.System.CreateTimer(
                static pool => ((ReaderPool)pool!).Sweep(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public StoreReader Take()
    {
        var first = FirstSlot();
        for (var i = 0; i < _idle.Length; i++)
        {
            ref var slot = ref _idle[(first + i) % _idle.Length];
            if (Volatile.Read(ref slot) is not null && Interlocked.Exchange(ref slot, null) is { } reader)
            {
                return reader;
            }
        }

        return new StoreReader(_path);
    }

    public void Return(StoreReader reader)
    {
        var holds = reader.IsHolding;
        Put(reader);

        // Behind it: a sweep that has missed it has let the next be asked for.
        if (holds && !Volatile.Read(ref _isSweepDue) && !Interlocked.Exchange(ref _isSweepDue, true))
        {
            AskForSweep();
        }
    }

    public void Dispose()
    {
        Volatile.Write(ref _isClosed, true);
        Interlocked.MemoryBarrier();
        _sweep.Dispose();
        CloseIdle();
    }

    private int FirstSlot() => (int)((uint)Thread.GetCurrentProcessorId() % (uint)_idle.Length);

    private void Put(StoreReader reader)
    {
        var first = FirstSlot();
        for (var i = 0; i < _idle.Length && !Volatile.Read(ref _isClosed); i++)
        {
            if (Interlocked.CompareExchange(ref _idle[(first + i) % _idle.Length], reader, null) is null)
            {
                // It may have been closed meanwhile by one who did not see this one.
                if (Volatile.Read(ref _isClosed))
                {
                    CloseIdle();
                }

                return;
            }
        }

        reader.Dispose();
    }

    private void AskForSweep()
    {
        try
        {
            _sweep.Change(StoreReader.LongestHold, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // Closed meanwhile; the connections are too, with what they hold.
        }
    }

    private void Sweep()
    {
        Volatile.Write(ref _isSweepDue, false);
        Interlocked.MemoryBarrier();
        for (var i = 0; i < _idle.Length; i++)
        {
            if (Volatile.Read(ref _idle[i]) is { IsHolding: true } && Interlocked.Exchange(ref _idle[i], null) is { } reader)
            {
                EndHold(reader);
            }
        }
    }

    private void EndHold(StoreReader reader)
    {
        try
        {
            if (reader.IsHolding)
            {
                reader.EndHold();
            }

            Put(reader);
        }
        catch (IOException)
        {
            // Whatever is wrong with the store, the next read meets it too.
            reader.Dispose();
        }
    }

    private void CloseIdle()
    {
        for (var i = 0; i < _idle.Length; i++)
        {
            Interlocked.Exchange(ref _idle[i], null)?.Dispose();
        }
    }
}
