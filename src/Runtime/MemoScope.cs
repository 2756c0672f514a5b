using System.Collections.Concurrent;
using Memo.Engine;

namespace Memo;

/// <summary>
/// A part of a flow of control whose memoized calls are answered in another way: without the cache, or computed anew.
/// </summary>
/// <remarks>
/// It holds for everything that the flow calls, starts or awaits until it is disposed; other flows are not concerned. Of scopes within each
/// other the innermost counts. While one is open anywhere in the process, hits take a little longer. All members are thread-safe.
/// </remarks>
public sealed class MemoScope : IDisposable
{
    private static readonly AsyncLocal<MemoScope?> Ambient = new();

    private readonly MemoScope? _outer = Current;
    private readonly ConcurrentDictionary<object, bool>? _refreshed;
    private int _isDisposed;

    private MemoScope(bool refreshes)
    {
        _refreshed = refreshes ? new() : null;
        DefaultStorage.CountScope(1);
        Ambient.Value = this;
    }

    /// <summary>The innermost open scope of the calling flow.</summary>
    internal static MemoScope? Current
    {
        get
        {
            var scope = Ambient.Value;
            while (scope is not null && Volatile.Read(ref scope._isDisposed) != 0)
            {
                scope = scope._outer;
            }

            return scope;
        }
    }

    /// <summary>Whether the calling flow is in a scope whose results are to be new.</summary>
    internal static bool IsRefreshing => DefaultStorage.HasOpenScopes && Current is { IsBypass: false };

    /// <summary>Whether calls compute without the cache.</summary>
    internal bool IsBypass => _refreshed is null;

    /// <summary>Opens a scope in which memoized methods compute without reading or writing the cache.</summary>
    /// <returns>What ends it when it is disposed.</returns>
    public static MemoScope Bypass() => new(refreshes: false);

    /// <summary>Opens a scope in which memoized methods compute and store what they are called for, each key once; later calls of it are hits. Warming computes what is there too.</summary>
    /// <inheritdoc cref="Bypass"/>
    public static MemoScope Refresh() => new(refreshes: true);

    /// <summary>Ends the scope.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) == 0)
        {
            DefaultStorage.CountScope(-1);
            Ambient.Value = Current;
        }
    }

    /// <summary>Leaves all scopes, for what a flow begins but does not wait for.</summary>
    internal static void LeaveAll() => Ambient.Value = null;

    /// <summary>Whether this is the first call of a key in a scope that refreshes.</summary>
    internal bool TryClaim<TKey>(object method, in TKey key)
        where TKey : struct =>
        _refreshed is not null && _refreshed.TryAdd((method, key), true);

    /// <summary>Lets the next call of a key be the first again, because this one has brought no result.</summary>
    internal void GiveBack<TKey>(object method, in TKey key)
        where TKey : struct => _refreshed?.TryRemove((method, key), out _);
}
