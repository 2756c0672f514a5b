using Memo.Model.Equality;
using Memo.Model.Instances;
using Memo.Model.Methods.Options;
using Memo.Model.Shapes;

namespace Memo.Model.Methods;

/// <summary>How the results of one method are kept.</summary>
public sealed record MemoModel
{
    /// <summary>The stable identity.</summary>
    public required IdentityModel Identity { get; init; }

    public required TypeParametersModel TypeParameters { get; init; }

    /// <summary>The instance that the method is called on; null for a static method.</summary>
    public required InstanceModel? Instance { get; init; }

    /// <summary>What tells one call from another.</summary>
    public required EquatableArray<KeyPart> KeyParts { get; init; }

    /// <summary>The primary constructor's parameters among the key's parts.</summary>
    public required EquatableArray<CapturedParameter> Captured { get; init; }

    /// <summary>What is remembered.</summary>
    public required ResultModel Result { get; init; }

    /// <summary>Which results are stored, where, and for how long.</summary>
    public required StoringModel Storing { get; init; }

    /// <summary>What the user says the version of the code is; null: it is computed.</summary>
    public required string? Version { get; init; }

    /// <summary>By which the method is found in another compilation of the same source.</summary>
    public required string DocumentationId { get; init; }

    /// <summary>Whether equal keys may stand for different calls: arguments other than tokens, or state, are left out.</summary>
    public required bool HasExcludedParameters { get; init; }

    /// <summary>What the shapes of key and result refer to, each once, in ordinal order of the codecs' names.</summary>
    public required EquatableArray<ShapeDefinition> Definitions { get; init; }

    /// <summary>Whether each caller gets a copy of its own.</summary>
    public required bool CopiesResults { get; init; }

    /// <summary>Whether the handle computes many results at once.</summary>
    public required bool CanWarm { get; init; }

    /// <summary>The names used in what is generated.</summary>
    public required MemoNames Names { get; init; }
}
