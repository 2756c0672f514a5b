using System.ComponentModel;
using System.Runtime.CompilerServices;
using Memo.Engine;

namespace Memo.CompilerServices;

/// <summary>A memoized method that returns <see cref="ValueTask{TResult}"/>.</summary>
/// <typeparam name="TKey">The generated key.</typeparam>
/// <typeparam name="TResult">The result of the task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemoizedValueTaskMethod<TKey, TResult> : MemoizedMethodCore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Creates the method.</summary>
    /// <param name="descriptor">What the compiler knows of it.</param>
    /// <param name="codec">What can be done with results; null where they can only be shared in memory.</param>
    public MemoizedValueTaskMethod(MethodDescriptor descriptor, Codec<TResult>? codec = null)
        : base(descriptor, codec, returnsTask: false)
    {
    }

    /// <summary>Answers from the cache without computing, waiting or allocating.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="task">The completed task, if the result is there.</param>
    /// <returns>Whether the result is there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in TKey key, out ValueTask<TResult> task)
    {
        var entry = FindEntry(in key);
        if (entry is null)
        {
            task = default;
            return false;
        }

        task = new ValueTask<TResult>(entry.Value);
        return true;
    }

    /// <summary>Answers from the cache without computing or waiting, with a copy of the result that is the caller's own.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="task">The copy, if the result is there.</param>
    /// <returns>Whether the result is there.</returns>
    public bool TryGetCopy(in TKey key, out ValueTask<TResult> task)
    {
        if (FindEntry(in key) is { } entry && TryCopy(entry.Value, out var copy))
        {
            task = new ValueTask<TResult>(copy);
            return true;
        }

        task = default;
        return false;
    }

    /// <summary>Answers a call that was no hit: waits for the computation of the key, or runs it.</summary>
    /// <typeparam name="TArgs">All arguments.</typeparam>
    /// <param name="key">The arguments that make the key.</param>
    /// <param name="args">All arguments.</param>
    /// <param name="body">Computes.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    public ValueTask<TResult> Compute<TArgs>(TKey key, TArgs args, MethodBody<TKey, TArgs, ValueTask<TResult>, TResult> body, CancellationToken cancellationToken = default) =>
        new(ComputeAsync(key.ToOwned(), args, new ValueTaskBody<TKey, TArgs, TResult>(body), cancellationToken));

    /// <summary>Computes now and stores, whatever is stored or under way.</summary>
    /// <inheritdoc cref="Compute"/>
    public ValueTask<TResult> Refresh<TArgs>(TKey key, TArgs args, MethodBody<TKey, TArgs, ValueTask<TResult>, TResult> body, CancellationToken cancellationToken = default) =>
        new(RefreshAsync(key.ToOwned(), args, new ValueTaskBody<TKey, TArgs, TResult>(body), cancellationToken));

    /// <inheritdoc cref="MemoizedMethod{TKey, TResult}.Warm"/>
    public Task<WarmProgress> WarmAsync<TArgs>(
        IEnumerable<TArgs> arguments, Func<TArgs, TKey> keyOf, MethodBody<TKey, TArgs, ValueTask<TResult>, TResult> body,
        int parallelism, IProgress<WarmProgress>? progress, CancellationToken cancellationToken) =>
        WarmAsync(arguments, keyOf, new ValueTaskBody<TKey, TArgs, TResult>(body), parallelism, progress, cancellationToken);
}
