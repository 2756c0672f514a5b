using System.ComponentModel;

namespace Memo.CompilerServices;

/// <summary>What the compiler knows of a memoized method.</summary>
/// <param name="name">The identity of the method.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MethodDescriptor(string name)
{
    /// <summary>The identity of the method.</summary>
    public string Name { get; } = name;

    /// <summary>How long a result lives; null: as the settings say.</summary>
    public TimeSpan? Expiration { get; init; }

    /// <summary>Whether arguments other than tokens are left out of the key, so that equal keys may stand for different calls.</summary>
    public bool HasExcludedParameters { get; init; }

    /// <summary>Whether a null result is stored.</summary>
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
}
