namespace Memo.Model.Methods;

/// <summary>What becomes of an argument.</summary>
public enum ParameterRole
{
    /// <summary>It is part of the key.</summary>
    Key,

    /// <summary>It is passed to the body and not part of the key.</summary>
    Excluded,

    /// <summary>It is the token that ends the caller's wait; the body gets the computation's own.</summary>
    Cancellation,
}
