namespace Memo.Disk.Store;

/// <summary>The connections that look for entries: as many as are in use at once, and a few that wait to be used again.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    // By processor, so that threads seldom meet.
    private readonly StoreReader?[] _idle = new StoreReader?[Math.Clamp(2 * Environment.ProcessorCount, 4, 32)];
    private bool _isClosed;

    public StoreReader Take()
    {
        var first = (int)((uint)Thread.GetCurrentProcessorId() % (uint)_idle.Length);
        for (var i = 0; i < _idle.Length; i++)
        {
            ref var slot = ref _idle[(first + i) % _idle.Length];
            if (Volatile.Read(ref slot) is not null && Interlocked.Exchange(ref slot, null) is { } reader)
            {
                return reader;
            }
        }

        return new StoreReader(path);
    }

    public void Return(StoreReader reader)
    {
        var first = (int)((uint)Thread.GetCurrentProcessorId() % (uint)_idle.Length);
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

    public void Dispose()
    {
        Volatile.Write(ref _isClosed, true);
        Interlocked.MemoryBarrier();
        CloseIdle();
    }

    private void CloseIdle()
    {
        for (var i = 0; i < _idle.Length; i++)
        {
            Interlocked.Exchange(ref _idle[i], null)?.Dispose();
        }
    }
}
