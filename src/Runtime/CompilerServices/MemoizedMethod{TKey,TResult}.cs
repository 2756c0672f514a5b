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
    public MemoizedMethod(MethodDescriptor descriptor)
        : base(descriptor, returnsTask: false)
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

    /// <summary>Answers a call that was no hit: waits for the computation of the key, or runs it.</summary>
    /// <typeparam name="TArgs">All arguments.</typeparam>
    /// <param name="key">The arguments that make the key.</param>
    /// <param name="args">All arguments.</param>
    /// <param name="body">Computes.</param>
    /// <param name="cancellationToken">Ends this caller's wait.</param>
    public TResult Compute<TArgs>(TKey key, TArgs args, Func<TArgs, CancellationToken, TResult> body, CancellationToken cancellationToken = default) =>
        TryEnter(in key, out var region, out var reason)
            ? SynchronousCalls.Call(region, in key, args, body, region.Context.Lifetime, cancellationToken)
            : SynchronousCalls.Bypass(Counters, reason, args, body, cancellationToken);

    /// <summary>Computes now and stores, whatever is stored or under way.</summary>
    /// <inheritdoc cref="Compute"/>
    public TResult Refresh<TArgs>(TKey key, TArgs args, Func<TArgs, CancellationToken, TResult> body, CancellationToken cancellationToken = default)
    {
        if (!TryEnterAlone(in key, out var region, out var reason))
        {
            return SynchronousCalls.Bypass(Counters, reason, args, body, cancellationToken);
        }

        return SynchronousCalls.Refresh(region, in key, args, body, region.Context.Lifetime, cancellationToken);
    }
}
