using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Memo.Engine;
using Memo.Levels.Memory;

namespace Memo.CompilerServices;

/// <summary>A memoized method that returns <see cref="Task{TResult}"/>.</summary>
/// <typeparam name="TKey">The generated key.</typeparam>
/// <typeparam name="TResult">The result of the task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemoizedTaskMethod<TKey, TResult> : MemoizedMethodCore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Creates the method.</summary>
    /// <param name="descriptor">What the compiler knows of it.</param>
    /// <param name="codec">What can be done with results; null where they can only be shared in memory.</param>
    public MemoizedTaskMethod(MethodDescriptor descriptor, Codec<TResult>? codec = null)
        : base(descriptor, codec, returnsTask: true)
    {
    }

    /// <summary>Answers from the cache without computing, waiting or allocating; not for methods that copy their results.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="task">The completed task, if the result is there.</param>
    /// <returns>Whether the result is there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in TKey key, [MaybeNullWhen(false)] out Task<TResult> task)
    {
        var entry = FindEntry(in key);
        if (entry is null)
        {
            task = default;
            return false;
        }

        task = Unsafe.As<TaskEntry<TKey, TResult>>(entry).Task;
        return true;
    }

    /// <summary>Answers from the cache without computing or waiting, with a copy of the result that is the caller's own.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="task">The copy, if the result is there.</param>
    /// <returns>Whether the result is there.</returns>
    public bool TryGetCopy(in TKey key, [MaybeNullWhen(false)] out Task<TResult> task)
    {
        if (FindEntry(in key) is { } entry && TryCopy(entry.Value, out var copy))
        {
            task = Task.FromResult(copy);
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
    public Task<TResult> Compute<TArgs>(TKey key, TArgs args, MethodBody<TKey, TArgs, Task<TResult>, TResult> body, CancellationToken cancellationToken = default) =>
        ComputeAsync(key.ToOwned(), args, new TaskBody<TKey, TArgs, TResult>(body), cancellationToken);

    /// <summary>Computes now and stores, whatever is stored or under way.</summary>
    /// <inheritdoc cref="Compute"/>
    public Task<TResult> Refresh<TArgs>(TKey key, TArgs args, MethodBody<TKey, TArgs, Task<TResult>, TResult> body, CancellationToken cancellationToken = default) =>
        RefreshAsync(key.ToOwned(), args, new TaskBody<TKey, TArgs, TResult>(body), cancellationToken);

    /// <inheritdoc cref="MemoizedMethod{TKey, TResult}.Warm"/>
    public Task<WarmProgress> WarmAsync<TArgs>(
        IEnumerable<TArgs> arguments, Func<TArgs, TKey> keyOf, MethodBody<TKey, TArgs, Task<TResult>, TResult> body,
        int parallelism, IProgress<WarmProgress>? progress, CancellationToken cancellationToken) =>
        WarmAsync(arguments, keyOf, new TaskBody<TKey, TArgs, TResult>(body), parallelism, progress, cancellationToken);
}
