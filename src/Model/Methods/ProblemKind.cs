namespace Memo.Model.Methods;

/// <summary>What can be wrong with a memoized method. Each comment lists the arguments of a message about it.</summary>
public enum ProblemKind
{
    /// <summary>MEMO001, method: method, name of the body looked for, declaration to write.</summary>
    BodyMissing,

    /// <summary>MEMO001, method: method, one body, other body.</summary>
    BodyAmbiguous,

    /// <summary>MEMO001, method or argument <c>Body</c>: method, body, the difference ("it returns 'int' instead of 'long'").</summary>
    BodyMismatch,

    /// <summary>MEMO002, containing type: type, method.</summary>
    TypeNotPartial,

    /// <summary>MEMO003, method: method.</summary>
    MethodNotPartial,

    /// <summary>MEMO003, method: method, name that the written body should have.</summary>
    MethodAlreadyImplemented,

    /// <summary>MEMO003, method: method, type.</summary>
    FileTypeMember,

    /// <summary>MEMO003, method: method.</summary>
    ExplicitImplementation,

    /// <summary>MEMO003, method: method.</summary>
    LocalFunction,

    /// <summary>MEMO003, method: method.</summary>
    AbstractMethod,

    /// <summary>MEMO003, method: method.</summary>
    ExtensionBlockMember,

    /// <summary>MEMO003, method: method. An operator, an accessor or a lambda expression.</summary>
    SpecialMember,

    /// <summary>MEMO003, method: method, type, reason ("an interface with 'in' or 'out' type parameters cannot contain other types").</summary>
    TypeCannotHoldCache,

    /// <summary>MEMO003, method: method. It is a struct's and not <c>readonly</c>.</summary>
    MethodMayChangeInstance,

    /// <summary>MEMO003, method: method, type parameter that may stand for a ref struct.</summary>
    RefStructTypeParameter,

    /// <summary>MEMO004, parameter: parameter, method, <c>ref</c> or <c>out</c>.</summary>
    ReferenceParameter,

    /// <summary>MEMO004, parameter: parameter, method, type.</summary>
    RefStructParameter,

    /// <summary>MEMO004, parameter: parameter, method, type.</summary>
    PointerParameter,

    /// <summary>MEMO005, return type: method, type.</summary>
    NothingToRemember,

    /// <summary>MEMO006, return type: method, result type, reason ("'Stream' is used up by its first reader").</summary>
    ResultCannotBeKept,

    /// <summary>
    /// MEMO006, return type: method, result type, path to what can change, reason ("'Name' of 'Page' can be changed"), reason not to
    /// copy it.
    /// </summary>
    ResultIsMutable,

    /// <summary>MEMO006, return type: method, result type, path to what cannot be copied, reason.</summary>
    ResultCannotBeCopied,

    /// <summary>MEMO007, return type: method, result type.</summary>
    ResultIsLazy,

    /// <summary>MEMO008, argument <c>Handle</c>: method, handle.</summary>
    HandleNameInvalid,

    /// <summary>MEMO008, method or argument <c>Handle</c>: method, handle, what has the name.</summary>
    HandleNameTaken,

    /// <summary>MEMO008, method: method, handle, signature of the other overload.</summary>
    HandleOverloadsClash,

    /// <summary>MEMO008, method: method, handle, signature of the other overload.</summary>
    HandleAccessibilityDiffers,

    /// <summary>MEMO008, method: method, handle, signature of the other overload.</summary>
    HandleTypeParametersDiffer,

    /// <summary>MEMO008, argument <c>Name</c>: method.</summary>
    IdentityBlank,

    /// <summary>MEMO008, argument <c>Version</c>: method.</summary>
    VersionBlank,

    /// <summary>MEMO008, argument <c>Name</c>: method, identity, other method. Only a look at the whole compilation finds it.</summary>
    IdentityUsedTwice,

    /// <summary>MEMO010, parameter: parameter, method, path, type, reason with the path where that is not the parameter itself.</summary>
    ArgumentNotKeyable,

    /// <summary>MEMO010, method: method, member, path, type, reason.</summary>
    IncludedMemberNotKeyable,

    /// <summary>MEMO012, parameter: the same.</summary>
    ArgumentTypeIsOpen,

    /// <summary>MEMO013, parameter: the same.</summary>
    ArgumentIsService,

    /// <summary>MEMO024, method: method, members ("'_rate' and '_source'").</summary>
    InstanceStateUnstated,

    /// <summary>MEMO024, method: method, base type of another assembly.</summary>
    InstanceStateHidden,

    /// <summary>MEMO024, method: method, member, reason ("it has no getter").</summary>
    IncludedMemberUnreadable,

    /// <summary>MEMO040, an argument: method, what it is ("expiration"), text, what is accepted.</summary>
    DurationNotUnderstood,

    /// <summary>MEMO040, an argument: method, what it is ("expiration"), text, reason ("a result would never be served").</summary>
    DurationNotPositive,

    /// <summary>MEMO041, element of argument <c>Tags</c>, or attribute: method, template, reason ("there is no parameter 'x'"), way out.</summary>
    TagUnfit,

    /// <summary>MEMO042, argument <c>VaryBy</c>: method, name, reason ("there is no such member").</summary>
    VaryByUnfit,

    /// <summary>MEMO043, argument <c>When</c>: method, name, reason ("there is no such method"), declaration to write.</summary>
    PredicateUnfit,

    /// <summary>MEMO044, argument <c>Storage</c>: method, text, reason ("a name is missing"), way out.</summary>
    StorageUnfit,

    /// <summary>MEMO045, argument <c>Instance</c>: method, reason ("it is static").</summary>
    PerInstanceUnfit,

    /// <summary>MEMO045, an argument: method, option, reason ("no result expires"), way out.</summary>
    OptionUnfit,

    /// <summary>MEMO050, attribute: method. It has <c>[Memoize]</c> as well.</summary>
    InvalidatingMethodIsMemoized,

    /// <summary>MEMO050, return type: method, reason ("'Load' is 'async void'"), way out ("return a Task").</summary>
    InvalidatingMethodEndsLate,

    /// <summary>MEMO050, attribute: method, reason ("it names neither a method nor a tag").</summary>
    InvalidationUnclear,

    /// <summary>MEMO050, attribute: method, method to forget, reason ("it is not memoized").</summary>
    InvalidatedMethodUnfit,

    /// <summary>MEMO050, attribute: method, method to forget, reason ("it has no parameter 'id'"), parameter to add ("int id").</summary>
    InvalidationKeyIncomplete,
}
