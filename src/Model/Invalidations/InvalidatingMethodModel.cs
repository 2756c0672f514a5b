using Memo.Model.Equality;
using Memo.Model.Methods;

namespace Memo.Model.Invalidations;

/// <summary>What is generated for one method with <c>[Invalidates]</c>: a file of its own.</summary>
public sealed record InvalidatingMethodModel
{
    /// <summary>What no other method has.</summary>
    public required string Identity { get; init; }

    /// <summary>A name for the file, without an extension, which another method might have too.</summary>
    public required string FileName { get; init; }

    /// <summary>The namespace, as code writes it; null for the global one.</summary>
    public required string? Namespace { get; init; }

    /// <summary>The types around the method, the outermost first.</summary>
    public required EquatableArray<ContainingTypeModel> ContainingTypes { get; init; }

    /// <summary>The method as its implementing part declares it.</summary>
    public required SignatureModel Signature { get; init; }

    /// <summary>The method that does the work.</summary>
    public required BodyModel Body { get; init; }

    /// <summary>What is forgotten when the body has ended; null where Memo refuses the method, which then only calls its body.</summary>
    public required InvalidationPlan? Plan { get; init; }
}
