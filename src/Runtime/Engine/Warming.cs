namespace Memo.Engine;

/// <summary>Computes many results ahead of their calls, several at a time, in the order of their arguments.</summary>
/// <remarks>What one computation throws keeps no other from running; all of it is thrown together at the end.</remarks>
internal static class Warming
{
    private const int MaxKeptErrors = 16;

    /// <summary>Warms a synchronous method, on threads of the pool and the caller's.</summary>
    /// <param name="arguments">The arguments; enumerated by one thread at a time.</param>
    /// <param name="warm">Deals with one; says whether its result was there already.</param>
    /// <param name="parallelism">How many at once, 1 or more.</param>
    /// <param name="progress">Told after each.</param>
    /// <param name="cancellationToken">Ends warming.</param>
    public static WarmProgress Run<TArgs>(
        IEnumerable<TArgs> arguments, Func<TArgs, CancellationToken, bool> warm, int parallelism, IProgress<WarmProgress>? progress, CancellationToken cancellationToken)
    {
        Check(arguments, parallelism);
        var tally = new Tally(progress);
        Parallel.ForEach(arguments, Options(parallelism, cancellationToken), one =>
        {
            try
            {
                tally.Count(warm(one, cancellationToken));
            }
            catch (Exception exception) when (!IsCancellation(exception, cancellationToken))
            {
                tally.Count(exception);
            }
        });
        return tally.Finish();
    }

    /// <summary>Warms an asynchronous method.</summary>
    /// <inheritdoc cref="Run"/>
    public static async Task<WarmProgress> RunAsync<TArgs>(
        IEnumerable<TArgs> arguments, Func<TArgs, CancellationToken, Task<bool>> warm, int parallelism, IProgress<WarmProgress>? progress, CancellationToken cancellationToken)
    {
        Check(arguments, parallelism);
        var tally = new Tally(progress);
        await Parallel.ForEachAsync(arguments, Options(parallelism, cancellationToken), async (one, token) =>
        {
            try
            {
                tally.Count(await warm(one, token).ConfigureAwait(false));
            }
            catch (Exception exception) when (!IsCancellation(exception, token))
            {
                tally.Count(exception);
            }
        }).ConfigureAwait(false);
        return tally.Finish();
    }

    private static bool IsCancellation(Exception exception, CancellationToken cancellationToken) =>
        exception is OperationCanceledException && cancellationToken.IsCancellationRequested;

    private static ParallelOptions Options(int parallelism, CancellationToken cancellationToken) =>
        new() { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken };

    private static void Check<TArgs>(IEnumerable<TArgs> arguments, int parallelism)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentOutOfRangeException.ThrowIfLessThan(parallelism, 1);
    }

    private sealed class Tally(IProgress<WarmProgress>? progress)
    {
        private readonly Lock _gate = new();
        private readonly List<Exception> _errors = [];
        private WarmProgress _current;

        public void Count(bool wasPresent) =>
            Report(current => wasPresent ? current with { Present = current.Present + 1 } : current with { Computed = current.Computed + 1 });

        public void Count(Exception exception) => Report(current =>
        {
            if (_errors.Count < MaxKeptErrors)
            {
                _errors.Add(exception);
            }

            return current with { Failed = current.Failed + 1 };
        });

        public WarmProgress Finish() => _errors.Count == 0
            ? _current
            : throw new AggregateException(
                $"{_current.Failed} of {_current.Done} results could not be computed; the others are in the cache. The first {_errors.Count} causes are the inner exceptions.",
                _errors);

        // User code is told outside the lock, so that two reports may arrive in either order; each is true of its moment.
        private void Report(Func<WarmProgress, WarmProgress> step)
        {
            WarmProgress now;
            lock (_gate)
            {
                now = _current = step(_current);
            }

            progress?.Report(now);
        }
    }
}
