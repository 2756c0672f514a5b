using Memo.CompilerServices;

namespace Memo.Engine;

/// <summary>The body of an asynchronous method, whichever kind of task it returns.</summary>
internal interface IAsyncBody<TArgs, TResult>
{
    ValueTask<TResult> Invoke(TArgs args, CancellationToken cancellationToken);
}

/// <summary>The body with what the engine asks about one computation of it.</summary>
internal interface IAsyncBody<TKey, TArgs, TResult> : IAsyncBody<TArgs, TResult>
{
    /// <inheritdoc cref="MethodBody{TKey, TArgs, TFlow, TResult}.KeyOf"/>
    Func<TArgs, TKey>? KeyOf { get; }

    /// <inheritdoc cref="MethodBody{TKey, TArgs, TFlow, TResult}.When"/>
    Func<TArgs, TResult, bool>? When { get; }

    /// <inheritdoc cref="MethodBody{TKey, TArgs, TFlow, TResult}.Tags"/>
    Func<TArgs, TResult, string[]>? Tags { get; }
}

/// <inheritdoc cref="IAsyncBody{TArgs, TResult}"/>
internal readonly struct TaskBody<TKey, TArgs, TResult>(MethodBody<TKey, TArgs, Task<TResult>, TResult> body) : IAsyncBody<TKey, TArgs, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    public Func<TArgs, TKey>? KeyOf => body.KeyOf;

    public Func<TArgs, TResult, bool>? When => body.When;

    public Func<TArgs, TResult, string[]>? Tags => body.Tags;

    public ValueTask<TResult> Invoke(TArgs args, CancellationToken cancellationToken) => new(body.Invoke(args, cancellationToken));
}

/// <inheritdoc cref="IAsyncBody{TArgs, TResult}"/>
internal readonly struct ValueTaskBody<TKey, TArgs, TResult>(MethodBody<TKey, TArgs, ValueTask<TResult>, TResult> body) : IAsyncBody<TKey, TArgs, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    public Func<TArgs, TKey>? KeyOf => body.KeyOf;

    public Func<TArgs, TResult, bool>? When => body.When;

    public Func<TArgs, TResult, string[]>? Tags => body.Tags;

    public ValueTask<TResult> Invoke(TArgs args, CancellationToken cancellationToken) => body.Invoke(args, cancellationToken);
}
