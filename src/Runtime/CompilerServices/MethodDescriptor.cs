using System.ComponentModel;
using System.Runtime.CompilerServices;
using Memo.Engine;

namespace Memo.CompilerServices;

/// <summary>What the compiler knows of a memoized method.</summary>
/// <param name="name">The identity of the method.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodDescriptor(string name)
{
    private StrongBox<string?>? _codeFingerprint;

    /// <summary>The identity of the method.</summary>
    public string Name { get; } = name;

    /// <summary>How long a result lives; null: as the settings say.</summary>
    public TimeSpan? Expiration { get; init; }

    /// <summary>How long a result lives since its last use; null: uses lengthen no life.</summary>
    public TimeSpan? SlidingExpiration { get; init; }

    /// <summary>How long past its expiration a result may answer when computing fails; null: not at all.</summary>
    public TimeSpan? FailSafe { get; init; }

    /// <summary>How long a computation may take; null: without end.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>The part of its life after which a hit begins to compute a result anew; 0: never.</summary>
    public double RefreshAhead { get; init; }

    /// <summary>Whether results have tags, which <see cref="MethodBody{TKey, TArgs, TFlow, TResult}.Tags"/> tells.</summary>
    public bool HasTags { get; init; }

    /// <summary>The storage of this method alone, as <see cref="CacheStorage.Configure"/> takes it; null: the default storage.</summary>
    public string? Storage { get; init; }

    /// <summary>Whether arguments other than tokens are left out of the key, so that equal keys may stand for different calls.</summary>
    public bool HasExcludedParameters { get; init; }

    /// <summary>Whether a null result is stored; true by default.</summary>
    public bool CacheNull { get; init; } = true;

    /// <summary>Whether a result can be changed, so that each caller gets a copy of its own.</summary>
    public bool CopiesResults { get; init; }

    /// <summary>
    /// The layout part of the fingerprint: a hash of the shapes of parameters and result. An entry of another layout is never read.
    /// Null where results cannot be encoded.
    /// </summary>
    public string? Layout { get; init; }

    /// <summary>The method that stands for this one of all instances, where each instance has one of its own.</summary>
    internal MemoizedMethod? Owner { get; set; }

    /// <summary>
    /// Finds the code part of the fingerprint, or what <c>Version</c> says in its place; called once, when a level outside the
    /// process's memory is first used or a key is to be told. Null, or a null result: a storage of bytes is never used.
    /// </summary>
    public Func<string?>? CodeFingerprint { get; init; }

    /// <summary>The code part of the fingerprint; null where none is known, and since the code was changed under way.</summary>
    internal string? FindCodeFingerprint()
    {
        if (HotReload.HasHappened || CodeFingerprint is null)
        {
            return null;
        }

        return LazyInitializer.EnsureInitialized(ref _codeFingerprint, () => new(CodeFingerprint())).Value;
    }
}
