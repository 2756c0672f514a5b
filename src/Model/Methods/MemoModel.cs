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
/// <param name="HasExcludedParameters">Whether arguments other than tokens are left out of the key.</param>
/// <param name="Names">The names used in what is generated.</param>
public sealed record MemoModel(
    IdentityModel Identity,
    InstanceModel? Instance,
    EquatableArray<KeyPart> KeyParts,
    ResultModel Result,
    TimeSpan? Expiration,
    bool HasExcludedParameters,
    MemoNames Names)
{
    /// <summary>What the shapes of arguments and result refer to, each once, in ordinal order of the codecs' names.</summary>
    public EquatableArray<ShapeDefinition> Definitions { get; init; }

    /// <summary>What stands for the layout of key and result where they are encoded: it changes with any part of it.</summary>
    public string Layout { get; init; } = string.Empty;
}
