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
    public MemoizedTaskMethod(MethodDescriptor descriptor)
        : base(descriptor, returnsTask: true)
    {
    }

    /// <summary>Answers from the cache without computing, waiting or allocating.</summary>
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

    /// <summary>Answers a call that was no hit: waits for the computation of the key, or runs it.</summary>
    /// <typeparam name="TArgs">All arguments.</typeparam>
    /// <param name="key">The arguments that make the key.</param>
    /// <param name="args">All arguments.</param>
    /// <param name="body">Computes.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    public Task<TResult> Compute<TArgs>(TKey key, TArgs args, Func<TArgs, CancellationToken, Task<TResult>> body, CancellationToken cancellationToken = default) =>
        ComputeAsync(key, args, new TaskBody<TArgs, TResult>(body), cancellationToken);

    /// <summary>Computes now and stores, whatever is stored or under way.</summary>
    /// <inheritdoc cref="Compute"/>
    public Task<TResult> Refresh<TArgs>(TKey key, TArgs args, Func<TArgs, CancellationToken, Task<TResult>> body, CancellationToken cancellationToken = default) =>
        RefreshAsync(key, args, new TaskBody<TArgs, TResult>(body), cancellationToken);
}
