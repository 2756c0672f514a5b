using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Memo.Configuration;
using Memo.Engine;
using Memo.Levels.Bytes;
using Memo.Levels.Memory;

namespace Memo.CompilerServices;

/// <summary>
/// What the faces of a memoized method share: the hit path, and all that a handle offers without computing.
/// </summary>
/// <remarks>
/// The method keeps its region of the storage that is the default now, and finds or makes another one when the default has
/// been replaced. A call works with one region from beginning to end. Forgetting reaches every storage the method has used.
/// </remarks>
/// <typeparam name="TKey">The generated key.</typeparam>
/// <typeparam name="TResult">The result, without its task.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MemoizedMethodCore<TKey, TResult> : MemoizedMethod
    where TKey : struct, IMemoKey<TKey>
{
    private readonly bool _returnsTask;
    private readonly ResultCopier<TResult>? _copier;
    private readonly MethodFingerprint _fingerprint;
    private readonly RegionList<TKey, TResult> _regions = new();
    private Region<TKey, TResult> _region = UnboundRegion<TKey, TResult>.Instance;
    private EntryTable<TKey, TResult> _table = UnboundRegion<TKey, TResult>.Instance.Table;

    private protected MemoizedMethodCore(MethodDescriptor descriptor, Codec<TResult>? codec, bool returnsTask)
        : base(descriptor)
    {
        Codec = codec;
        _fingerprint = new MethodFingerprint(descriptor.FindCodeFingerprint, descriptor.Layout, typeof(TKey));
        _copier = descriptor.CopiesResults ? new ResultCopier<TResult>(codec ?? throw NoCodec(descriptor)) : null;

        // An entry cannot keep a task ready whose result each caller must have for itself.
        _returnsTask = returnsTask && _copier is null;
    }

    /// <summary>What can be done with results; null where they can only be shared in memory.</summary>
    private protected Codec<TResult>? Codec { get; }

    /// <summary>Looks for a result and computes nothing.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="value">The result, if there is one.</param>
    /// <returns>Whether there is a result.</returns>
    public bool TryPeek(in TKey key, [MaybeNullWhen(false)] out TResult value)
    {
        value = default;
        var owned = key.ToOwned();
        return owned.IsKeyable && Bind() is { } region && region.Reader.TryFindOwn(in owned, Look.Peek, out value);
    }

    /// <inheritdoc cref="TryPeek"/>
    public ValueTask<Cached<TResult>> TryPeekAsync(in TKey key)
    {
        var owned = key.ToOwned();
        return owned.IsKeyable && Bind() is { } region ? region.Reader.FindOwnAsync(owned, Look.Peek, CancellationToken.None) : default;
    }

    /// <summary>Stores a result as if it had been computed now.</summary>
    /// <param name="key">The arguments.</param>
    /// <param name="value">The result.</param>
    /// <param name="tags">Its tags; null: none.</param>
    /// <exception cref="ArgumentException">An argument cannot be keyed.</exception>
    public void Set(in TKey key, TResult value, string[]? tags = null)
    {
        var owned = ToSet(in key, out var region);
        region?.Store.Announce(in owned);
        region?.Replace(in owned, value, region.Context.Lifetime, tags);
        _regions.RemoveFromOthers(region, in owned);
    }

    /// <inheritdoc cref="Set"/>
    public ValueTask SetAsync(in TKey key, TResult value, string[]? tags = null)
    {
        var owned = ToSet(in key, out var region);
        return SetAsync(region, owned, value, tags);
    }

    /// <summary>Forgets a result; a computation of it that is under way will not be stored.</summary>
    /// <param name="key">The arguments.</param>
    public Invalidation Invalidate(in TKey key)
    {
        // A storage that no call has used yet may hold results all the same.
        var owned = key.ToOwned();
        Bind();
        return owned.IsKeyable ? _regions.RemoveFromOthers(null, in owned) : Invalidation.Delivered;
    }

    /// <inheritdoc cref="Invalidate"/>
    public ValueTask<Invalidation> InvalidateAsync(in TKey key)
    {
        var owned = key.ToOwned();
        Bind();
        return owned.IsKeyable ? _regions.RemoveFromOthersAsync(null, owned) : new(Invalidation.Delivered);
    }

    /// <inheritdoc/>
    public override Invalidation Clear()
    {
        Bind();
        return _regions.Clear();
    }

    /// <inheritdoc/>
    public override ValueTask<Invalidation> ClearAsync()
    {
        Bind();
        return _regions.ClearAsync();
    }

    internal override void ForgetTag(string tag) => _regions.ForgetTag(tag);

    /// <summary>The key under which storages outside the process's own memory know the result.</summary>
    /// <param name="key">The arguments.</param>
    /// <exception cref="ArgumentException">An argument cannot be keyed.</exception>
    public CacheKey KeyOf(in TKey key)
    {
        ThrowUnlessKeyable(in key);
        var owned = key.ToOwned();
        return CacheKey.Create(MemoSettings.Current.CacheNamespace, Descriptor.Name, in owned, _fingerprint.Current);
    }

    /// <summary>The entry of the key, if the storage that is the default now has it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private protected Entry<TKey, TResult>? FindEntry(in TKey key)
    {
        var table = _table;
        return (ReferenceEquals(table.Storage, ActiveStorage.ForHits) || IsOwnTable(table)) && key.IsKeyable ? table.Hit(in key) : null;
    }

    // Of a method that names its storage itself: that is as good as the default one, unless calls have to look closer.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool IsOwnTable(EntryTable<TKey, TResult> table) =>
        Descriptor.Storage is not null && table.Storage is not null && ActiveStorage.ForHits is not (null or OffStorage);

    /// <summary>Copies a result for one caller, who goes on to use the key it was found with if that fails.</summary>
    private protected bool TryCopy(TResult value, [MaybeNullWhen(false)] out TResult copy)
    {
        copy = value;
        if (_copier is null)
        {
            return true;
        }

        var buffer = KeyContent.TakeBuffer();
        var isCopied = _copier.TryCopy(value, out copy);
        KeyContent.GiveBack(buffer);
        return isCopied;
    }

    /// <summary>The region to work with, or why the call must be computed without one.</summary>
    private protected bool TryEnter(in TKey key, [NotNullWhen(true)] out Region<TKey, TResult>? region, out BypassReason reason)
    {
        region = Bind();
        reason = DefaultStorage.HasOpenScopes && MemoScope.Current is { IsBypass: true } ? BypassReason.Scope
            : region is null ? BypassReason.Off
            : region.IsUsable ? BypassReason.Argument
            : BypassReason.NotPersistable;
        return reason == BypassReason.Argument && key.IsKeyable;
    }

    /// <summary>The scope that refreshes and in which the call is the first of its key, so that it computes whatever is stored; or null.</summary>
    private protected MemoScope? FindRefresh(Region<TKey, TResult> region, in TKey key)
    {
        if (!DefaultStorage.HasOpenScopes || MemoScope.Current is not { } scope || !scope.TryClaim(region, in key))
        {
            return null;
        }

        _regions.RemoveFromOthers(region, in key);
        return scope;
    }

    /// <inheritdoc cref="TryEnter"/>
    /// <remarks>What other storages hold is older than what will be computed: they forget it.</remarks>
    private protected bool TryEnterAlone(in TKey key, [NotNullWhen(true)] out Region<TKey, TResult>? region, out BypassReason reason)
    {
        var hasEntered = TryEnter(in key, out region, out reason);
        if (key.IsKeyable)
        {
            _regions.RemoveFromOthers(region, in key);
        }

        return hasEntered;
    }

    /// <summary>Answers an asynchronous call that was no hit.</summary>
    private protected Task<TResult> ComputeAsync<TArgs, TBody>(TKey key, TArgs args, TBody body, CancellationToken cancellationToken)
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult> =>
        TryEnter(in key, out var region, out var reason)
            ? FindRefresh(region, in key) is { } scope
                ? RefreshInAsync(scope, region, key, args, body, cancellationToken)
                : AsynchronousCalls.Call(region, key, args, body, region.Context.Lifetime, cancellationToken)
            : AsynchronousCalls.Bypass<TResult, TArgs, TBody>(region?.Counters ?? Counters, reason, args, body, cancellationToken);

    /// <summary>Computes asynchronously and stores, whatever is stored or under way.</summary>
    private protected Task<TResult> RefreshAsync<TArgs, TBody>(TKey key, TArgs args, TBody body, CancellationToken cancellationToken)
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult> =>
        TryEnterAlone(in key, out var region, out var reason)
            ? AsynchronousCalls.Refresh(region, key, args, body, region.Context.Lifetime, cancellationToken)
            : AsynchronousCalls.Bypass<TResult, TArgs, TBody>(region?.Counters ?? Counters, reason, args, body, cancellationToken);

    /// <summary>Whether a result is there already, for a call that could use it.</summary>
    private protected bool IsPresent(in TKey key) =>
        key.IsKeyable && !MemoScope.IsRefreshing && Bind() is { } region && region.Reader.TryFindOwn(in key, Look.Peek, out _);

    private async ValueTask<bool> IsPresentAsync(TKey key) =>
        key.IsKeyable && !MemoScope.IsRefreshing && Bind() is { } region && (await region.Reader.FindOwnAsync(key, Look.Peek, CancellationToken.None).ConfigureAwait(false)).HasValue;

    /// <summary>Computes what is not there for many arguments.</summary>
    private protected Task<WarmProgress> WarmAsync<TArgs, TBody>(
        IEnumerable<TArgs> arguments, Func<TArgs, TKey> keyOf, TBody body, int parallelism, IProgress<WarmProgress>? progress, CancellationToken cancellationToken)
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult> =>
        Warming.RunAsync(
            arguments,
            async (args, token) =>
            {
                var key = keyOf(args).ToOwned();
                if (await IsPresentAsync(key).ConfigureAwait(false))
                {
                    return true;
                }

                await ComputeAsync(key, args, body, token).ConfigureAwait(false);
                return false;
            },
            parallelism,
            progress,
            cancellationToken);

    private TKey ToSet(in TKey key, out Region<TKey, TResult>? region)
    {
        ThrowUnlessKeyable(in key);
        region = Bind() is { IsUsable: true } usable ? usable : null;
        return key.ToOwned();
    }

    private static async Task<TResult> RefreshInAsync<TArgs, TBody>(
        MemoScope scope, Region<TKey, TResult> region, TKey key, TArgs args, TBody body, CancellationToken cancellationToken)
        where TBody : struct, IAsyncBody<TKey, TArgs, TResult>
    {
        try
        {
            return await AsynchronousCalls.Refresh(region, key, args, body, region.Context.Lifetime, cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            scope.GiveBack(region, in key);
            throw;
        }
    }

    private async ValueTask SetAsync(Region<TKey, TResult>? region, TKey owned, TResult value, string[]? tags)
    {
        if (region is not null)
        {
            await region.Store.AnnounceAsync(owned).ConfigureAwait(false);
            region.Replace(in owned, value, region.Context.Lifetime, tags);
        }

        await _regions.RemoveFromOthersAsync(region, owned).ConfigureAwait(false);
    }

    // Null if the storage is off.
    private Region<TKey, TResult>? Bind()
    {
        var storage = CacheStorage.Default;
        if (Descriptor.Storage is { } spec && storage is not OffStorage)
        {
            storage = MethodStorages.Of(spec, Descriptor.Name);
        }

        var region = _region;
        if (ReferenceEquals(region.Table.Storage, storage) && ReferenceEquals(region.Table, _table))
        {
            return region;
        }

        if (storage is OffStorage)
        {
            return null;
        }

        region = Descriptor.Owner is { } owner ? BindAlone(storage, owner) : storage.Regions.Of(this, storage => CreateRegion(storage, Counters.InOneStorage()));
        _region = region;
        _table = region.Table;
        return region;
    }

    // The storage must not hold what belongs to an instance; it knows the owner, which holds on to no instance.
    private Region<TKey, TResult> BindAlone(CacheStorage storage, MemoizedMethod owner)
    {
        lock (_regions)
        {
            if (!ReferenceEquals(_region.Table.Storage, storage))
            {
                _region = CreateRegion(storage, storage.Regions.Attach(owner).Counters);
            }

            return _region;
        }
    }

    private Region<TKey, TResult> CreateRegion(CacheStorage storage, MethodCounters counters)
    {
        var settings = MemoSettings.Current;
        var lifetime = Descriptor.Expiration ?? settings.Expiration;
        var context = new RegionContext
        {
            Name = Descriptor.Name,
            Counters = counters,
            TimeProvider = storage.TimeProvider,
            Wait = settings.Wait,
            CacheNamespace = settings.CacheNamespace,
            Fingerprint = _fingerprint,
            Lifetime = lifetime,
            SlidingLifetime = Descriptor.SlidingExpiration,
            FailSafe = Descriptor.FailSafe,
            Timeout = Descriptor.Timeout,
            RefreshAhead = Descriptor.RefreshAhead,
            HasTags = Descriptor.HasTags,
            MayExpire = lifetime is not null || Descriptor.SlidingExpiration is not null,
            ReturnsTask = _returnsTask,
            StoresNull = Descriptor.CacheNull,
            HasExcludedParameters = Descriptor.HasExcludedParameters,
        };
        var region = Descriptor.Owner is null
            ? storage.CreateRegion<TKey, TResult>(
                context,
                static (context, in key) => CacheKey.Create(context.CacheNamespace, context.Name, in key, context.Fingerprint.Current).ToString(),
                CacheKey.NamePrefix(context.Name),
                new ResultCoding<TKey, TResult>(context, Codec),
                _copier)
            : CreateOwnedRegion(storage, context);
        _regions.Add(region);
        return region;
    }

    private Region<TKey, TResult> CreateOwnedRegion(CacheStorage storage, RegionContext context)
    {
        var level = new MemoryLevel(new LeastRecentlyUsedOrder(), new ItemBound(MemoryStorage.DefaultMaxItems), watch: null, storage.TimeProvider);
        return new(context, new MemoryResultStore<TKey, TResult>(storage, level, context, context.Counters.HitCounter("memory")), _copier);
    }

    private static ArgumentException NoCodec(MethodDescriptor descriptor) =>
        new($"The results of '{descriptor.Name}' are to be copied, which takes a codec.", nameof(descriptor));

    private void ThrowUnlessKeyable(in TKey key)
    {
        if (!key.IsKeyable)
        {
            throw new ArgumentException(
                $"An argument of '{Descriptor.Name}' cannot be part of a key as it is: it is an instance of a derived class, or a culture that was customized; pass a plain instance.");
        }
    }
}
