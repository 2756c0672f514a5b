using Memo.Model.Equality;
using Memo.Model.Methods;

namespace Memo.Model.Invalidations;

/// <summary>A result whose key is made before the body runs, because the body may change what the key is made of.</summary>
public sealed record KeyInvalidation : InvalidationModel
{
    /// <summary>The class behind the memoized method, with its type.</summary>
    public required string MemoClass { get; init; }

    public required string KeyType { get; init; }

    public required string MethodField { get; init; }

    /// <summary>The parts of the key, with access to what this method has.</summary>
    public required EquatableArray<KeyPart> KeyParts { get; init; }

    /// <summary>The expression for the instance; empty where there is none.</summary>
    public required string Instance { get; init; }

    /// <summary>Whether the results live and die with the instance.</summary>
    public required bool IsOwnedByInstance { get; init; }

    /// <summary>Whether there is such a result only if the instance is not null.</summary>
    public required bool MayLackInstance { get; init; }

    /// <summary>Whether making the key runs code of the user's.</summary>
    public required bool MayThrow { get; init; }

    /// <summary>The variable for the key.</summary>
    public required string Local { get; init; }
}
