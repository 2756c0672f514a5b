namespace Memo.Tests.Engine;

/// <summary>An asynchronous computation that ends when the test says so.</summary>
public sealed class Job
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int?> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    /// <summary>Whether the computation goes on when it is cancelled.</summary>
    public bool IgnoresToken { get; init; }

    /// <summary>Runs with the token when the computation begins.</summary>
    public Action<CancellationToken> OnToken { get; init; } = static _ => { };

    /// <summary>How often it was begun.</summary>
    public int Runs => Volatile.Read(ref _runs);

    /// <summary>Completes when it was begun.</summary>
    public Task Entered => _entered.Task;

    /// <summary>Completes when it has returned or thrown.</summary>
    public Task Done => _done.Task;

    /// <summary>The token it was given.</summary>
    public CancellationToken Token { get; private set; }

    /// <summary>Lets it return <paramref name="result"/>, or else its key.</summary>
    public void Finish(int? result = null) => _result.TrySetResult(result);

    /// <summary>Lets it throw.</summary>
    public void Fail(Exception exception) => _result.TrySetException(exception);

    /// <summary>The body.</summary>
    public async Task<int> RunAsync(int key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        Token = cancellationToken;
        OnToken(cancellationToken);
        _entered.TrySetResult();
        try
        {
            return await _result.Task.WaitAsync(IgnoresToken ? CancellationToken.None : cancellationToken) ?? key;
        }
        finally
        {
            _done.TrySetResult();
        }
    }
}
