namespace Memo.Model.Methods;

/// <summary>Names that mean nothing else where they are used.</summary>
public sealed record MemoNames
{
    /// <summary>The class behind the wrapper that holds method, body and key.</summary>
    public required string MemoClass { get; init; }

    public required string KeyType { get; init; }

    public required string MethodField { get; init; }

    public required string BodyField { get; init; }

    /// <summary>The method that answers with the version of the code.</summary>
    public required string FingerprintFinder { get; init; }

    /// <summary>The partial method that only builds implement.</summary>
    public required string FingerprintHook { get; init; }

    /// <summary>The method that tells the tags of a result.</summary>
    public required string TagsMethod { get; init; }

    /// <summary>The wrapper's variable for the key.</summary>
    public required string KeyLocal { get; init; }

    /// <summary>The wrapper's variable for what the cache holds.</summary>
    public required string CachedLocal { get; init; }

    /// <summary>The wrapper's variable for the method whose results the instance owns.</summary>
    public required string MethodLocal { get; init; }

    /// <summary>The body delegate's parameter for the arguments.</summary>
    public required string ArgumentsParameter { get; init; }

    /// <summary>The body delegate's parameter for the computation's token.</summary>
    public required string TokenParameter { get; init; }

    /// <summary>The predicate delegate's parameter for the result.</summary>
    public required string ResultParameter { get; init; }

    /// <summary>The handle's parameter for a result.</summary>
    public required string ValueParameter { get; init; }
}
