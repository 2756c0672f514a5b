namespace Memo.Model.Fingerprints;

/// <summary>What of a symbol a computation can depend on.</summary>
internal enum CodePartKind
{
    /// <summary>A method, a property, an event, a field or a constant: its declaration and all it does.</summary>
    Member,

    /// <summary>What runs before a type is first used: static initializers and the static constructor.</summary>
    Statics,

    /// <summary>What others can do with a value of the type without naming it: overrides that the framework calls, layout, names of an enum.</summary>
    Value,

    /// <summary>What reflection does with a type: it creates instances and reads and writes the public members.</summary>
    Data,
}
