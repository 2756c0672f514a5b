using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Memo.Engine;

namespace Memo.CompilerServices;

/// <summary>A memoized synchronous method.</summary>
/// <typeparam name="TKey">The generated key.</typeparam>
/// <typeparam name="TResult">The result.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MemoizedMethod<TKey, TResult> : MemoizedMethodCore<TKey, TResult>
    where TKey : struct, IMemoKey<TKey>
{
    /// <summary>Creates the method.</summary>
    /// <param name="descriptor">What the compiler knows of it.</param>
    /// <param name="codec">What can be done with results; null where they can only be shared in memory.</param>
    public MemoizedMethod(MethodDescriptor descriptor, Codec<TResult>? codec = null)
        : base(descriptor, codec, returnsTask: false)
    {
    }

    /// <summary>Answers from the cache without computing, waiting or allocating.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="value">The result, if it is there.</param>
    /// <returns>Whether the result is there.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryGet(in TKey key, [MaybeNullWhen(false)] out TResult value)
    {
        var entry = FindEntry(in key);
        if (entry is null)
        {
            value = default;
            return false;
        }

        value = entry.Value;
        return true;
    }

    /// <summary>Answers from the cache without computing or waiting, with a copy of the result that is the caller's own.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="value">The copy, if the result is there.</param>
    /// <returns>Whether the result is there.</returns>
    public bool TryGetCopy(in TKey key, [MaybeNullWhen(false)] out TResult value)
    {
        if (FindEntry(in key) is { } entry && TryCopy(entry.Value, out var copy))
        {
            value = copy;
            return true;
        }

        value = default;
        return false;
    }

    /// <summary>Answers a call that was no hit: waits for the computation of the key, or runs it.</summary>
    /// <typeparam name="TArgs">All arguments.</typeparam>
    /// <param name="key">The arguments that make the key.</param>
    /// <param name="args">All arguments.</param>
    /// <param name="body">Computes.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    public TResult Compute<TArgs>(TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, CancellationToken cancellationToken = default)
    {
        key = key.ToOwned();
        return TryEnter(in key, out var region, out var reason)
            ? FindRefresh(region, in key) is { } scope
                ? RefreshIn(scope, region, in key, args, body, cancellationToken)
                : SynchronousCalls.Call(region, in key, args, body, region.Context.Lifetime, cancellationToken)
            : SynchronousCalls.Bypass(region?.Counters ?? Counters, reason, args, body.Invoke, cancellationToken);
    }

    /// <summary>Computes now and stores, whatever is stored or under way.</summary>
    /// <inheritdoc cref="Compute"/>
    public TResult Refresh<TArgs>(TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, CancellationToken cancellationToken = default)
    {
        key = key.ToOwned();
        return TryEnterAlone(in key, out var region, out var reason)
            ? SynchronousCalls.Refresh(region, in key, args, body, region.Context.Lifetime, cancellationToken)
            : SynchronousCalls.Bypass(region?.Counters ?? Counters, reason, args, body.Invoke, cancellationToken);
    }

    /// <summary>Computes what is not there for many arguments.</summary>
    /// <typeparam name="TArgs">All arguments.</typeparam>
    /// <param name="arguments">The arguments; enumerated by one thread at a time.</param>
    /// <param name="keyOf">Makes the key of arguments.</param>
    /// <param name="body">Computes.</param>
    /// <param name="parallelism">How many at once, 1 or more.</param>
    /// <param name="progress">Told after each.</param>
    /// <param name="cancellationToken">Ends warming; it is passed to the body too.</param>
    /// <returns>What became of the arguments.</returns>
    /// <exception cref="AggregateException">Some could not be computed; all others have been dealt with.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public WarmProgress Warm<TArgs>(
        IEnumerable<TArgs> arguments, Func<TArgs, TKey> keyOf, MethodBody<TKey, TArgs, TResult, TResult> body,
        int parallelism, IProgress<WarmProgress>? progress, CancellationToken cancellationToken) =>
        Warming.Run(
            arguments,
            (args, token) =>
            {
                var key = keyOf(args).ToOwned();
                if (IsPresent(in key))
                {
                    return true;
                }

                Compute(key, args, body, token);
                return false;
            },
            parallelism,
            progress,
            cancellationToken);

    private static TResult RefreshIn<TArgs>(
        MemoScope scope, Region<TKey, TResult> region, in TKey key, TArgs args, MethodBody<TKey, TArgs, TResult, TResult> body, CancellationToken cancellationToken)
    {
        try
        {
            return SynchronousCalls.Refresh(region, in key, args, body, region.Context.Lifetime, cancellationToken);
        }
        catch
        {
            scope.GiveBack(region, in key);
            throw;
        }
    }
}
