namespace Memo.Engine;

/// <summary>The body of an asynchronous method, whichever kind of task it returns.</summary>
internal interface IAsyncBody<TArgs, TResult>
{
    ValueTask<TResult> Invoke(TArgs args, CancellationToken cancellationToken);
}

/// <inheritdoc cref="IAsyncBody{TArgs, TResult}"/>
internal readonly struct TaskBody<TArgs, TResult>(Func<TArgs, CancellationToken, Task<TResult>> body) : IAsyncBody<TArgs, TResult>
{
    public ValueTask<TResult> Invoke(TArgs args, CancellationToken cancellationToken) => new(body(args, cancellationToken));
}

/// <inheritdoc cref="IAsyncBody{TArgs, TResult}"/>
internal readonly struct ValueTaskBody<TArgs, TResult>(Func<TArgs, CancellationToken, ValueTask<TResult>> body) : IAsyncBody<TArgs, TResult>
{
    public ValueTask<TResult> Invoke(TArgs args, CancellationToken cancellationToken) => body(args, cancellationToken);
}
