using System;
using Memo.Model.Equality;
using Memo.Model.Shapes;

namespace Memo.Model.Methods;

/// <summary>How the results of one method are kept.</summary>
/// <param name="Identity">The stable identity.</param>
/// <param name="Instance">The instance that the method is called on; null for a static method.</param>
/// <param name="KeyParts">What tells one call from another.</param>
/// <param name="Result">What is remembered.</param>
/// <param name="Expiration">How long a result lives; null for no limit.</param>
/// <param name="Version">What the user says the version of the code is; null: it is computed.</param>
/// <param name="DocumentationId">By which the method is found in another compilation of the same source.</param>
/// <param name="HasExcludedParameters">Whether arguments other than tokens are left out of the key.</param>
/// <param name="Names">The names used in what is generated.</param>
public sealed record MemoModel(
    IdentityModel Identity,
    InstanceModel? Instance,
    EquatableArray<KeyPart> KeyParts,
    ResultModel Result,
    TimeSpan? Expiration,
    string? Version,
    string DocumentationId,
    bool HasExcludedParameters,
    MemoNames Names)
{
    /// <summary>The definitions of all generated codecs that the key's and the result's codecs refer to.</summary>
    public EquatableArray<ShapeDefinition> Definitions { get; init; } = [];

    /// <summary>Whether each caller gets a copy of its own.</summary>
    public bool CopiesResults { get; init; }
}
