using Memo.Model.Equality;

namespace Memo.Model.Methods;

/// <summary>One reason why a method is not memoized, or forgets nothing.</summary>
/// <param name="Kind">What is wrong; its comment lists the arguments.</param>
/// <param name="Anchor">Where it is.</param>
/// <param name="Arguments">What a message about it names, in the order that <see cref="ProblemKind"/> states.</param>
public sealed record Problem(ProblemKind Kind, Anchor Anchor, EquatableArray<string> Arguments)
{
    /// <summary>The id of the rule, such as <c>MEMO001</c>.</summary>
    public string RuleId => Kind switch
    {
        ProblemKind.BodyMissing or ProblemKind.BodyAmbiguous or ProblemKind.BodyMismatch => "MEMO001",

        ProblemKind.TypeNotPartial => "MEMO002",

        ProblemKind.MethodNotPartial or ProblemKind.MethodAlreadyImplemented or ProblemKind.FileTypeMember
            or ProblemKind.ExplicitImplementation or ProblemKind.LocalFunction or ProblemKind.AbstractMethod
            or ProblemKind.ExtensionBlockMember or ProblemKind.SpecialMember or ProblemKind.TypeCannotHoldCache
            or ProblemKind.MethodMayChangeInstance or ProblemKind.RefStructTypeParameter => "MEMO003",

        ProblemKind.ReferenceParameter or ProblemKind.RefStructParameter or ProblemKind.PointerParameter => "MEMO004",

        ProblemKind.NothingToRemember => "MEMO005",

        ProblemKind.ResultCannotBeKept or ProblemKind.ResultIsMutable or ProblemKind.ResultCannotBeCopied => "MEMO006",

        ProblemKind.ResultIsLazy => "MEMO007",

        ProblemKind.HandleNameInvalid or ProblemKind.HandleNameTaken or ProblemKind.HandleOverloadsClash
            or ProblemKind.HandleAccessibilityDiffers or ProblemKind.HandleTypeParametersDiffer or ProblemKind.IdentityBlank
            or ProblemKind.VersionBlank or ProblemKind.IdentityUsedTwice => "MEMO008",

        ProblemKind.ArgumentNotKeyable or ProblemKind.IncludedMemberNotKeyable => "MEMO010",

        ProblemKind.InstanceStateUnstated or ProblemKind.InstanceStateHidden or ProblemKind.IncludedMemberUnreadable => "MEMO024",

        ProblemKind.TagUnfit => "MEMO041",

        ProblemKind.VaryByUnfit => "MEMO042",

        ProblemKind.PredicateUnfit => "MEMO043",

        ProblemKind.StorageUnfit => "MEMO044",

        ProblemKind.PerInstanceUnfit or ProblemKind.OptionUnfit => "MEMO045",

        ProblemKind.ArgumentTypeIsOpen => "MEMO012",

        ProblemKind.ArgumentIsService => "MEMO013",

        ProblemKind.InvalidatingMethodIsMemoized or ProblemKind.InvalidatingMethodEndsLate or ProblemKind.InvalidationUnclear
            or ProblemKind.InvalidatedMethodUnfit or ProblemKind.InvalidationKeyIncomplete => "MEMO050",

        _ => "MEMO040",
    };
}
